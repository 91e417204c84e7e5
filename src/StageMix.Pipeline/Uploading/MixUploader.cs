using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;

namespace StageMix.Pipeline.Uploading;

/// <summary>The door of Uploading: gives a finished mix to its publisher.</summary>
public sealed class MixUploader(IMixPublisher publisher)
{
    public async Task<UploadedMix> RunAsync(
        PlannedMix plan,
        RenderedMix video,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var uploaded = await publisher.PublishAsync(plan, video, cancellationToken);
        progress?.Report(1);
        return uploaded;
    }
}
