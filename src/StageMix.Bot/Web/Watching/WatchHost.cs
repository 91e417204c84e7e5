using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;

namespace StageMix.Bot.Web.Watching;

/// <summary>
/// Serves the watch pages, as a web server of its own inside the process: it has no route, cookie or key of the
/// console's, so that no mistake in a proxy can lead from one to the other.
/// </summary>
internal sealed class WatchHost(
    IOptions<WebOptions> web,
    IOptions<StorageOptions> storage,
    IJobQueue queue,
    TimeProvider time,
    ILoggerFactory loggers
) : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Where it listens; none when there are no watch pages.</summary>
    public string? Address => _app?.Urls.FirstOrDefault();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!web.Value.HasWatchPages)
        {
            return;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(web.Value.WatchUrl!);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
        });
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton<IHostLifetime, InnerLifetime>();
        builder.Services.AddSingleton(storage);
        builder.Services.AddSingleton(queue);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<Watchable>();
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        // no form is handed out here, so no key is worth keeping
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        _app = builder.Build();
        _app.MapWatchPages();
        await _app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Signals of the system, and saying that the bot has started, are the outer host's: this one lives within it.</summary>
    private sealed class InnerLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
