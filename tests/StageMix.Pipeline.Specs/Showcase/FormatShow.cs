using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Showcase;

/// <summary>A stage of each kind of file.</summary>
public sealed class FormatShow : IAsyncLifetime
{
    private static readonly StageRequest _stage = StageRequest.Clean with
    {
        SongAtSeconds = 1,
        FrameRate = new FrameRate(25, 1),
        Strobes = false,
    };

    /// <summary>By number: what is special about it.</summary>
    public static readonly ShowRequest Request = new()
    {
        Hardness = ShowHardness.Plain,
        Seed = 12,
        Stages = 9,
        Seconds = 6,
        Width = 320,
        Height = 180,
        StageRequests =
        [
            _stage,
            _stage with
            {
                Interlaced = true,
            },
            _stage with
            {
                Letterboxed = true,
                FrameRate = new FrameRate(24000, 1001),
            },
            _stage with
            {
                Fancam = true,
                Width = 360,
                Height = 640,
            },
            _stage with
            {
                Width = 400,
                Height = 300,
                FrameRate = new FrameRate(60, 1),
            },
            _stage with
            {
                PictureKilobits = 150,
            },
            _stage with
            {
                Fancam = true,
            },
            _stage with
            {
                ReuploadOf = 1,
                Width = 480,
                Height = 270,
            },
            _stage with
            {
                ReuploadOf = 3,
            },
        ],
    };

    public string Directory { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public Show Show { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Show = await ShowMaker.MakeAsync(Request, Directory, null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
