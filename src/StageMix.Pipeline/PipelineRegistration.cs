using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Acquiring.Retrieving;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Configuring;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Pipeline.Uploading;
using StageMix.Pipeline.Uploading.YouTube;
using StageMix.Tools.YouTube;

namespace StageMix.Pipeline;

public static class PipelineRegistration
{
    /// <summary>The rooms and the corridor; each room's settings come from its own section and are checked at start.</summary>
    public static IServiceCollection AddMixPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MediaRetrieval>();
        services.AddRoom<MediaAcquirer, AcquiringOptions>(configuration, "Acquiring");
        services.AddRoom<StageAligner, AligningOptions>(configuration, "Aligning");
        services.AddRoom<ShotDetector, DetectingOptions>(configuration, "Detecting");
        services.AddRoom<MixPlanner, PlanningOptions>(configuration, "Planning");
        services.AddRoom<MixRenderer, RenderingOptions>(configuration, "Rendering");
        services.AddRoom<MixUploader, UploadingOptions>(configuration, "Uploading");
        services.AddPublishers(configuration);
        return services.AddSingleton(TimeProvider.System).AddSingleton<MixPipeline>();
    }

    /// <summary>The places of Uploading, in the order in which they are asked.</summary>
    private static void AddPublishers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<YouTubeOptions>(configuration, "YouTube");
        services.AddSingleton(parts => new YouTubeAccount(
            parts.GetRequiredService<IOptions<YouTubeOptions>>().Value.ToRules(),
            parts.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<UploadLedger>().AddSingleton<UploadQuota>();
        services.AddSingleton<IMixPublisher, YouTubePublisher>().AddSingleton<IMixPublisher, LocalGallery>();
    }

    private static void AddRoom<TDoor, TOptions>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section
    )
        where TDoor : class
        where TOptions : class
    {
        services.AddSection<TOptions>(configuration, section);
        services.AddSingleton<TDoor>();
    }
}
