using Microsoft.Extensions.Options;
using StageMix.Benchmarks.Shows;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Detecting;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Detecting;

/// <summary>The room Detecting, as it is set up by default.</summary>
internal static class OurDetector
{
    public const string Name = "ours";

    public static async Task<FoundShots> FindAsync(string path, CancellationToken cancellationToken)
    {
        using var temporary = new TemporaryWorkspace();
        var file = await MediaAcquirer.InspectAsync(new MediaSource(path), cancellationToken);
        var shots = await new ShotDetector(Options.Create(new DetectingOptions())).RunAsync(
            [new Footage(1, file)],
            temporary.Workspace,
            null,
            cancellationToken
        );
        var cuts = shots.Stages[0].Cuts;
        return new FoundShots(
            Name,
            [.. cuts.Where(cut => cut.Kind == CutKind.Hard).Select(cut => cut.Frame)],
            [.. cuts.Where(cut => cut.Kind != CutKind.Hard).Select(cut => new FrameRange(cut.Start, cut.End))]
        );
    }
}
