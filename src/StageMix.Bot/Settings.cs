using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
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
        var storage = configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        services
            .AddOptions<StorageOptions>()
            .Bind(configuration.GetSection("Storage"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.Configure<UploadingOptions>(uploading =>
        {
            uploading.GalleryDirectory = storage.GalleryDirectory;
            uploading.RecordsDirectory = storage.UploadsDirectory;
        });
        // after the section has been read: secrets come from the environment alone
        services.PostConfigure<YouTubeOptions>(youTube =>
        {
            youTube.SignInFile = storage.YouTubeSignInFile;
            youTube.ClientId = configuration["YOUTUBE_CLIENT_ID"];
            youTube.ClientSecret = configuration["YOUTUBE_CLIENT_SECRET"];
            youTube.RefreshToken = configuration["YOUTUBE_REFRESH_TOKEN"];
        });
        services.Configure<AcquiringOptions>(acquiring => acquiring.ToolsDirectory = storage.ToolsDirectory);
        return services.AddMixPipeline(configuration);
    }
}
