using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Acquiring.Retrieving;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Pipeline.Uploading;

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
        services.AddSingleton<IMixPublisher, LocalGallery>();
        return services.AddSingleton(TimeProvider.System).AddSingleton<MixPipeline>();
    }

    private static void AddRoom<TDoor, TOptions>(
        this IServiceCollection services,
        IConfiguration configuration,
        string section
    )
        where TDoor : class
        where TOptions : class
    {
        services
            .AddOptions<TOptions>()
            .Bind(configuration.GetSection(section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<TDoor>();
    }
}
