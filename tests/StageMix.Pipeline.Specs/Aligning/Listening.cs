using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;

namespace StageMix.Pipeline.Specs.Aligning;

/// <summary>The leg Listen, through the rooms' doors.</summary>
internal static class Listening
{
    public static async Task<AlignedStages> AlignAsync(MixRequest request, Workspace workspace, CancellationToken stop)
    {
        var acquired = await new MediaAcquirer(Options.Create(new AcquiringOptions())).RunAsync(
            request,
            workspace,
            null,
            stop
        );
        return await new StageAligner(Options.Create(new AligningOptions())).RunAsync(acquired, workspace, null, stop);
    }
}
