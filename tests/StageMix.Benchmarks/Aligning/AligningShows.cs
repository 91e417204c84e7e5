using StageMix.Showcase;

namespace StageMix.Benchmarks.Aligning;

/// <summary>The shows with which aligning is measured: sound alone.</summary>
internal static class AligningShows
{
    private const int LeastDriftPpm = 20;
    private const int MostDriftPpm = 60;

    /// <summary>The song with one plain stage: it tells where the sections lie, which no request can be asked.</summary>
    public static ShowRequest Song(long seed, double seconds) => Show(seed, seconds, [StageRequest.Clean]);

    /// <summary>A stage of every kind, in their order.</summary>
    /// <param name="seconds">the song's length</param>
    /// <param name="song">the song that this seed makes at that length</param>
    public static ShowRequest EveryKind(long seed, double seconds, SongTruth song) =>
        Show(seed, seconds, [.. StageKind.All.Select((kind, i) => kind.Ask(Easy(seed, i), song))]);

    /// <summary>A clean stage, but for its clock: two devices never agree to better than some 20 to 60 ppm.</summary>
    private static StageRequest Easy(long seed, int kind)
    {
        var size = LeastDriftPpm + (((seed * 17) + (kind * 13)) % (MostDriftPpm - LeastDriftPpm + 1));
        return StageRequest.Clean with { DriftPpm = (seed + kind) % 2 == 0 ? size : -size };
    }

    private static ShowRequest Show(long seed, double seconds, IReadOnlyList<StageRequest> stages) =>
        new()
        {
            Seed = seed,
            Seconds = seconds,
            Stages = stages.Count,
            StageRequests = stages,
            Pictures = false,
        };
}
