using Microsoft.Extensions.Options;
using StageMix.Benchmarks.Shows;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Aligning;

/// <summary>The room Aligning, as it is set up by default.</summary>
internal static class OurAligner
{
    public const string Name = "ours";

    public static async Task<IReadOnlyList<FoundAlignment>> AlignAsync(Show show, CancellationToken cancellationToken)
    {
        using var temporary = new TemporaryWorkspace();
        var request = new MixRequest(
            new MediaSource(show.SongPath),
            [.. show.StagePaths.Select(path => new MediaSource(path))]
        )
        {
            IsHeardOnly = true,
        };
        var acquired = await new MediaAcquirer(Options.Create(new AcquiringOptions())).RunAsync(
            request,
            temporary.Workspace,
            null,
            cancellationToken
        );
        var aligned = await new StageAligner(Options.Create(new AligningOptions())).RunAsync(
            acquired,
            temporary.Workspace,
            null,
            cancellationToken
        );
        return [.. aligned.Stages.Select(stage => new FoundAlignment(Name, stage.Accepted, stage.Segments))];
    }
}
