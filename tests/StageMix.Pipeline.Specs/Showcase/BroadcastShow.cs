using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Showcase;

/// <summary>Two stages as broadcasts are, with all that cameras and lights do.</summary>
public sealed class BroadcastShow : IAsyncLifetime
{
    public const int Width = 320;
    public const int Height = 180;

    private static readonly StageRequest _stage = new()
    {
        TalkSeconds = 0,
        DanceBreakSeconds = 0,
        DriftPpm = 0,
        FrameRate = new FrameRate(25, 1),
        Interlaced = false,
        Letterboxed = false,
        Strobes = true,
        Dissolves = true,
        Effects = false,
    };

    private static readonly ShowRequest _request = new()
    {
        Seed = 3,
        Stages = 2,
        Seconds = 30,
        Width = Width,
        Height = Height,
        StageRequests = [_stage with { PictureKilobits = 4000 }, _stage with { PictureKilobits = 4000 }],
    };

    public string Directory { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public Show Show { get; private set; } = null!;

    /// <summary>Each stage's truth, and its frames at 64 × 36 but for the strip.</summary>
    public IReadOnlyList<(StageTruth Truth, List<byte[]> Frames)> Stages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Show = await ShowMaker.MakeAsync(_request, Directory, null, TestContext.Current.CancellationToken);
        var stages = new List<(StageTruth, List<byte[]>)>();
        foreach (var (truth, path) in Show.Truth.Stages.Zip(Show.StagePaths))
        {
            stages.Add((truth, await Seen.ReadAsync(path, 64, 36, bottom: 2)));
        }

        Stages = stages;
    }

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
