using StageMix.Showcase;

namespace StageMix.Benchmarks.Aligning;

/// <summary>The shows with which aligning is measured: sound alone.</summary>
internal static class AligningShows
{
    /// <summary>The song with one plain stage: it tells where the sections lie, which no request can be asked.</summary>
    public static ShowRequest Song(long seed, double seconds) => Show(seed, seconds, [StageRequest.Clean]);

    /// <summary>A stage of each of the kinds, in their order.</summary>
    /// <param name="seconds">the song's length</param>
    /// <param name="song">the song that this seed makes at that length</param>
    public static ShowRequest OfKinds(IEnumerable<StageKind> kinds, long seed, double seconds, SongTruth song) =>
        Show(seed, seconds, [.. kinds.Select(kind => kind.Ask(_easy, song))]);

    /// <summary>A clean stage, but for its clock, which is off as far as a broadcast's is.</summary>
    private static readonly StageRequest _easy = StageRequest.Clean with { DriftPpm = null };

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
