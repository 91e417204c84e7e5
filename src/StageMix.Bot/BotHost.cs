using Microsoft.Extensions.Options;
using StageMix.Bot.Web;

namespace StageMix.Bot;

/// <summary>The bot as a process: one worker for the mixes, and a page that says how it is.</summary>
internal static class BotHost
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync()
    {
        try
        {
            await using var host = Build();
            await host.RunAsync();
            return 0;
        }
        catch (OptionsValidationException invalid)
        {
            await Console.Error.WriteLineAsync($"The settings are not right: {string.Join("; ", invalid.Failures)}");
            return 1;
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync(
                $"The console cannot listen: {taken.Message} Set Web__Url to another address."
            );
            return 1;
        }
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Configuration.AddSettings();
        builder.Services.AddStageMix(builder.Configuration);
        builder.Services.AddOptions<WebOptions>().BindConfiguration("Web").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<WaitingMixes>();
        builder.Services.AddHostedService<MixWorker>();
        builder.Services.AddHostedService<YtDlpNotice>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _patience);
        builder.WebHost.UseUrls(builder.Configuration.GetSection("Web").Get<WebOptions>()?.Url ?? new WebOptions().Url);

        var app = builder.Build();
        StatusPage.Map(app);
        return app;
    }
}
