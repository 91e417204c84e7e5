using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;

namespace StageMix.Pipeline.Uploading;

/// <summary>A place where mixes are published.</summary>
public interface IMixPublisher
{
    /// <summary>Publishes a mix once: asked again for the same mix, it returns the same.</summary>
    Task<UploadedMix> PublishAsync(PlannedMix plan, RenderedMix video, CancellationToken cancellationToken);
}
