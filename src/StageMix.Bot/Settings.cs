using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Logging;
using StageMix.Bot.Requests;
using StageMix.Bot.Talking;
using StageMix.Bot.Web;
using StageMix.Bot.Working;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Configuring;
using StageMix.Pipeline.Uploading;
using StageMix.Pipeline.Uploading.YouTube;

namespace StageMix.Bot;

/// <summary>Reads the settings and puts the parts together, the same for the host and for every command.</summary>
internal static class Settings
{
    /// <summary><c>appsettings.json</c> beside the program, overridden by environment variables (<c>Section__Key</c>).</summary>
    public static IConfigurationBuilder AddSettings(this IConfigurationBuilder configuration) =>
        configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).AddEnvironmentVariables();

    public static IServiceCollection AddStageMix(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<StorageOptions>(configuration, "Storage");
        services.AddSection<LimitOptions>(configuration, "Limits");
        services.AddSection<VotingOptions>(configuration, "Voting");
        services.AddSection<ApprovalOptions>(configuration, "Approval");
        services.AddSection<WorkOptions>(configuration, "Work");
        services.AddSection<DiscordOptions>(configuration, "Discord");
        services.AddSection<WebOptions>(configuration, "Web");
        services.AddSection<LoggingOptions>(configuration, "Logging");
        services.AddMixPipeline(configuration);
        services.SetPlaces();
        // after the section has been read: secrets come from the environment alone
        services.PostConfigure<YouTubeOptions>(youTube =>
        {
            youTube.ClientId = configuration["YOUTUBE_CLIENT_ID"];
            youTube.ClientSecret = configuration["YOUTUBE_CLIENT_SECRET"];
            youTube.RefreshToken = configuration["YOUTUBE_REFRESH_TOKEN"];
        });
        return services;
    }

    public static string Explain(OptionsValidationException wrong) =>
        $"The settings are not right: {string.Join(' ', wrong.Failures)}";

    /// <summary>Where the rooms keep what they keep: all of it below the data folder.</summary>
    private static void SetPlaces(this IServiceCollection services)
    {
        services
            .AddOptions<AcquiringOptions>()
            .PostConfigure<IOptions<StorageOptions>>(
                (acquiring, storage) => acquiring.ToolsDirectory = storage.Value.ToolsDirectory
            );
        services
            .AddOptions<UploadingOptions>()
            .PostConfigure<IOptions<StorageOptions>>(
                (uploading, storage) =>
                {
                    uploading.GalleryDirectory = storage.Value.GalleryDirectory;
                    uploading.RecordsDirectory = storage.Value.UploadsDirectory;
                }
            );
        services
            .AddOptions<YouTubeOptions>()
            .PostConfigure<IOptions<StorageOptions>>(
                (youTube, storage) => youTube.SignInFile = storage.Value.YouTubeSignInFile
            );
    }
}
