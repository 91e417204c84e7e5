using StageMix.Showcase;

namespace StageMix.Benchmarks.Aligning;

/// <summary>A trouble that a stage may give who aligns it, alone on a stage that is otherwise easy but for its clock.</summary>
/// <param name="Ask">makes the easy stage one of this kind; the song tells where its sections lie</param>
internal sealed record StageKind(string Name, Func<StageRequest, SongTruth, StageRequest> Ask)
{
    /// <summary>Those whose names hold one of the words; all without words.</summary>
    public static IReadOnlyList<StageKind> Named(IReadOnlyCollection<string> words) =>
        words.Count == 0
            ? All
            : [.. All.Where(kind => words.Any(word => kind.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>Nineteen that hold the song, then five that do not.</summary>
    public static IReadOnlyList<StageKind> All { get; } =
    [
        new("clean", (stage, _) => stage with { DriftPpm = 0 }),
        new("30 s of talk", (stage, _) => stage with { TalkSeconds = 30 }),
        new("180 s of talk", (stage, _) => stage with { TalkSeconds = 180 }),
        new("starts 20 s late", (stage, _) => stage with { MissingSeconds = 20 }),
        new("crowd 0 dB below", (stage, _) => stage with { NoiseDecibels = 0 }),
        new("crowd 5 dB above", (stage, _) => stage with { NoiseDecibels = 5 }),
        new("crowd 10 dB above", (stage, _) => stage with { NoiseDecibels = 10 }),
        new("telephone", (stage, _) => stage with { Telephone = true }),
        new("clipped by 12 dB", (stage, _) => stage with { ClippingDecibels = 12 }),
        new("drift +100 ppm", (stage, _) => stage with { DriftPpm = 100 }),
        new("drift -100 ppm", (stage, _) => stage with { DriftPpm = -100 }),
        new("drift +250 ppm", (stage, _) => stage with { DriftPpm = 250 }),
        new("drift -250 ppm", (stage, _) => stage with { DriftPpm = -250 }),
        new("live vocal", (stage, _) => stage with { Vocal = VocalTake.Live }),
        new("verse 2 cut", (stage, _) => stage with { CutVerse = true }),
        new("ends 20 s early", (stage, _) => stage with { MissingEndSeconds = 20 }),
        new("16 s dance break", (stage, _) => stage with { DanceBreakSeconds = 16 }),
        new(
            "cut, break, +100 ppm",
            (stage, _) => stage with { CutVerse = true, DanceBreakSeconds = 16, DriftPpm = 100 }
        ),
        new("25 s clip", ClipHeardOnce.Ask),
        new("another song", (stage, _) => stage with { Played = Played.OtherSong }),
        new("twin song", (stage, _) => stage with { Played = Played.TwinSong }),
        new("crowd only", (stage, _) => stage with { Played = Played.CrowdOnly }),
        new("silence", (stage, _) => stage with { Played = Played.Silence }),
        new("another instrumental", (stage, _) => stage with { Played = Played.OtherInstrumental }),
    ];
}
