using StageMix.Pipeline.Specs.Showcase;
using StageMix.Showcase;
using StageMix.Timeline;

[assembly: AssemblyFixture(typeof(OneShow))]

namespace StageMix.Pipeline.Specs.Showcase;

/// <summary>One small show for all specs of the Showcase: a clean stage, and a noisy one with talk and without a verse.</summary>
public sealed class OneShow : IAsyncLifetime
{
    public static readonly ShowRequest Request = new()
    {
        Hardness = ShowHardness.Plain,
        Seed = 5,
        Stages = 2,
        Seconds = 20,
        Width = 640,
        Height = 360,
        StageRequests =
        [
            StageRequest.Clean with
            {
                Strobes = true,
            },
            new StageRequest
            {
                TalkSeconds = 3,
                CutVerse = true,
                NoiseDecibels = -10,
                FrameRate = new FrameRate(25, 1),
                Strobes = true,
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
