using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Detecting;

/// <summary>The shows in which cuts are looked for.</summary>
internal static class DetectingShows
{
    private const int Stages = 4;
    private const int LowKilobits = 300;

    // two seeds in a row have each of them once
    private static readonly FrameRate[] _rates =
    [
        new(24000, 1001),
        new(25, 1),
        new(30, 1),
        new(60000, 1001),
        new(24, 1),
        new(30000, 1001),
        new(50, 1),
        new(60, 1),
    ];

    /// <summary>
    /// Four stages of a minute as broadcasts are, with a frame rate each, one of them at a low bit rate, none interlaced.
    /// No strip of marks changes in their frames; all else is the seed's choice.
    /// </summary>
    public static ShowRequest Of(long seed) =>
        new()
        {
            Seed = seed,
            Stages = Stages,
            Seconds = 60,
            Width = 640,
            Height = 360,
            Strip = false,
            Hardness = ShowHardness.Broadcast,
            StageRequests = [.. Enumerable.Range(0, Stages).Select(stage => Request(seed, stage))],
        };

    private static StageRequest Request(long seed, int stage) =>
        new()
        {
            FrameRate = _rates[((seed * Stages) + stage) % _rates.Length],
            PictureKilobits = stage == seed / 2 % Stages ? LowKilobits : null,
            Interlaced = false,
        };
}
