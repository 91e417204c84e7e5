using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Rendering;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Rendering;

/// <summary>A mix of three stages by hand: one of the mix's own rate, one slower, one faster and of another shape.</summary>
public sealed class OneMix : IAsyncLifetime
{
    private static readonly ShowRequest _request = new()
    {
        Hardness = ShowHardness.Plain,
        Seed = 7,
        Stages = 3,
        Seconds = 20,
        Width = 320,
        Height = 180,
        StageRequests =
        [
            StageRequest.Clean,
            StageRequest.Clean with
            {
                FrameRate = new FrameRate(25, 1),
                TalkSeconds = 3,
            },
            StageRequest.Clean with
            {
                FrameRate = new FrameRate(60, 1),
                Width = 480,
                Height = 360,
            },
        ],
    };

    // one clip of a single frame, and two stages twice
    private static readonly (int Stage, long Frames)[] _clips = [(1, 100), (2, 1), (3, 89), (2, 120), (1, 155)];

    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public Show Show { get; private set; } = null!;

    public RenderOrder Order { get; private set; } = null!;

    public RenderedMix Mix { get; private set; } = null!;

    public static Task<RenderedMix> RenderAsync(
        RenderOrder order,
        Workspace workspace,
        IProgress<double>? progress = null
    ) =>
        new MixRenderer(Options.Create(new RenderingOptions())).RunAsync(
            order,
            workspace,
            progress,
            TestContext.Current.CancellationToken
        );

    public Workspace OpenWorkspace() => new(Path.Combine(_directory, "work"));

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        Show = await ShowMaker.MakeAsync(_request, _directory, null, stop);
        var media = new List<MediaFile>();
        foreach (var path in Show.StagePaths.Prepend(Show.SongPath))
        {
            media.Add(await MediaAcquirer.InspectAsync(new MediaSource(path), stop));
        }

        Order = new RenderOrder(Timeline(), media, new PictureSize(640, 360), "standard");
        Mix = await RenderAsync(Order, OpenWorkspace());
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The stage time at which a stage performs that moment of the song.</summary>
    public Timestamp StageTime(int stage, Timestamp songTime)
    {
        var range = Show
            .Truth.Stages[stage - 1]
            .Alignment.Single(range => range.SongStart <= songTime && songTime < range.SongEnd);
        return range.StageStart + (songTime - range.SongStart).Scale(range.Rate);
    }

    private MixTimeline Timeline()
    {
        var mixStart = Timestamp.FromSeconds(2);
        var clips = new List<Clip>();
        foreach (var (stage, frames) in _clips)
        {
            var songStart = mixStart + FrameRate.Ntsc.TimeOf(clips.Sum(clip => clip.Frames));
            var path = Show.StagePaths[stage - 1];
            clips.Add(new Clip(new(path, $"stage{stage}"), frames, StageTime(stage, songStart), 1, "by hand"));
        }

        return new MixTimeline(
            "by hand",
            FrameRate.Ntsc,
            new(Show.SongPath, "song"),
            mixStart,
            Timestamp.FromSeconds(17),
            FrameRate.Ntsc.TimeOf(465) - Timestamp.FromSeconds(15),
            clips
        );
    }
}
