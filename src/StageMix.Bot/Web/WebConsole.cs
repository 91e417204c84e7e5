using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;
using StageMix.Bot.Web.Asking;
using StageMix.Bot.Web.Door;
using StageMix.Bot.Web.Watching;
using StageMix.Pipeline.Configuring;
using MinDataRate = Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate;

namespace StageMix.Bot.Web;

/// <summary>The console: what the bot shows in a browser, in the bot's own process.</summary>
internal static partial class WebConsole
{
    private const string Healthy = "/healthz";
    private const string Ready = "/readyz";
    private const int LargestForm = 1 << 18;

    /// <summary>Whoever sends slower than that, for longer, is cut off.</summary>
    private static readonly MinDataRate _slowest = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>What every console has, also one that has nothing to show.</summary>
    public static void AddDoor(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls(OptionsOf(builder).Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
            kestrel.Limits.MinRequestBodyDataRate = _slowest;
        });
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<KnownHosts>();
    }

    public static void AddConsole(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var storage = builder.Configuration.Read<StorageOptions>("Storage");
        services
            .AddDataProtection()
            .SetApplicationName("StageMix")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(storage.DataDirectory, "keys")));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "stagemix-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddSignIn(OptionsOf(builder));
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<JobIdConstraint>(JobIdConstraint.Name));
        services.AddSingleton<OwnFiles>();
        services.AddSingleton<Uploads>();
        services.AddHostedService<UploadSweep>();
        services.AddSingleton<MixFormReading>();
        services.AddSingleton<MixFormStream>();
        services.AddSingleton<WatchLinks>();
        services.AddHostedService<WatchHost>();
    }

    public static void MapConsole(this WebApplication app)
    {
        app.UseDoor();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapGet(Healthy, () => "alive").AllowAnonymous();
        app.MapGet(Ready, IsReady).AllowAnonymous();
        app.MapSignIn();
        app.MapPages();
        app.MapActions();
        app.MapFiles();
        app.MapChanges();
    }

    /// <summary>While the jobs are damaged there is one page. The bot stays up with it: starting again and again would mend nothing.</summary>
    /// <param name="damage">what is damaged and how to go on</param>
    public static void MapDamage(this WebApplication app, string damage)
    {
        LogDamage(app.Logger, damage);
        app.UseDoor();
        app.MapGet(Healthy, () => "alive");
        app.MapFallback(context =>
            new Sentence(StatusCodes.Status503ServiceUnavailable, "The mixes cannot be read", damage).ExecuteAsync(
                context
            )
        );
    }

    private static WebOptions OptionsOf(WebApplicationBuilder builder) => builder.Configuration.Read<WebOptions>("Web");

    private static void UseDoor(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = ExplainAsync,
                SuppressDiagnosticsCallback = failure => failure.Exception is BadHttpRequestException,
            }
        );
        app.Use(GuardAsync);
        app.UseStatusCodePages(page =>
            Sentence.Of(page.HttpContext.Response.StatusCode).ExecuteAsync(page.HttpContext)
        );
        app.UseAssets();
    }

    private static IResult IsReady(IEnumerable<IHostedService> services) =>
        services.OfType<MixWorker>().Any(worker => worker.ExecuteTask is { IsCompleted: false })
            ? Results.Text("ready")
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);

    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.Set(context.Response.Headers);
        var options = context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value;
        var hosts = context.RequestServices.GetRequiredService<KnownHosts>();
        return RequestChecks.Refuse(context.Request, hosts, options) is { } refusal
            ? refusal.ExecuteAsync(context)
            : next(context);
    }

    private static Task ExplainAsync(HttpContext context)
    {
        SecurityHeaders.Set(context.Response.Headers);
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        return Sentence.Of(status).ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Critical, "{Damage}")]
    private static partial void LogDamage(ILogger logger, string damage);
}
