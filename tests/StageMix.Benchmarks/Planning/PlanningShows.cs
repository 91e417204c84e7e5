using StageMix.Showcase;

namespace StageMix.Benchmarks.Planning;

/// <summary>The shows that are mixed.</summary>
internal static class PlanningShows
{
    private const int Stages = 4;
    private const double Seconds = 100;
    private const double TalkSeconds = 3;

    /// <summary>
    /// Four stages of a song as broadcasts are. Of an even seed each holds the whole song; of an odd one some lack their
    /// beginning, their end or a verse. No strip of marks changes in their frames; all else is the seed's choice.
    /// </summary>
    public static ShowRequest Of(long seed) =>
        new()
        {
            Seed = seed,
            Stages = Stages,
            Seconds = Seconds,
            Width = 640,
            Height = 360,
            Strip = false,
            Hardness = ShowHardness.Broadcast,
            StageRequests = [.. Enumerable.Repeat(AreWhole(seed) ? _whole : _seedsChoice, Stages)],
        };

    /// <summary>Whether every stage of the show holds the whole song.</summary>
    public static bool AreWhole(long seed) => seed % 2 == 0;

    private static readonly StageRequest _seedsChoice = new() { TalkSeconds = TalkSeconds, Interlaced = false };

    private static readonly StageRequest _whole = _seedsChoice with
    {
        MissingSeconds = 0,
        MissingEndSeconds = 0,
        CutVerse = false,
        DanceBreakSeconds = 0,
    };
}
