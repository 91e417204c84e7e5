using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StageMix.Tools.Specs.YouTube.StandIn;

/// <summary>
/// YouTube and its token service on loopback: keeps to their protocols, and errs on demand. It is compiled into each spec
/// project that uploads.
/// </summary>
public sealed class YouTubeStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private YouTubeStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.Zero
        );
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        Tokens = new StandInTokens();
        Faults = new StandInFaults();
        Channel = new StandInChannel();
        _app.Use(AnswerAsync);
        Tokens.Map(_app);
        new StandInUploads(this).Map(_app);
        Channel.Map(_app);
    }

    public StandInTokens Tokens { get; }

    /// <summary>What goes wrong, and when.</summary>
    public StandInFaults Faults { get; }

    /// <summary>What has been uploaded, and how YouTube thinks of it.</summary>
    public StandInChannel Channel { get; }

    public Uri Address =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public Uri TokenService => new(Address, "token");

    public Uri SignInPage => new(Address, "auth");

    /// <summary>The environment in which the program is signed in here, and asks quickly.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["YOUTUBE_CLIENT_ID"] = StandInTokens.ClientId,
            ["YOUTUBE_CLIENT_SECRET"] = StandInTokens.ClientSecret,
            ["YOUTUBE_REFRESH_TOKEN"] = Tokens.Give(StandInTokens.BothScopes),
            ["YouTube__BaseUrl"] = Address.AbsoluteUri,
            ["YouTube__TokenUrl"] = TokenService.AbsoluteUri,
            ["YouTube__SignInUrl"] = SignInPage.AbsoluteUri,
            ["YouTube__ChunkKilobytes"] = "256",
            ["YouTube__PauseSeconds"] = "0.01",
            ["YouTube__PollSeconds"] = "0.01",
        };

    public static async Task<YouTubeStandIn> StartAsync()
    {
        var standIn = new YouTubeStandIn();
        await standIn._app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Each request is a moment before it is answered, meets its fault if one is due, and shows its token.</summary>
    private async Task AnswerAsync(HttpContext context, Func<Task> next)
    {
        var call = StandInCalls.Of(context.Request);
        await Faults.PassAsync($"before {call}", context.RequestAborted);
        if (Faults.Take(call) is { } fault && !await fault.LetThroughAsync(context))
        {
            return;
        }

        if (call != StandInCall.Token && !Tokens.IsValid(context.Request.Headers.Authorization.ToString()))
        {
            await StandInAnswers.ErrorAsync(context, 401, "authError", "Invalid Credentials");
            return;
        }

        if (StandInCalls.NeedsManaging(call) && !Tokens.CanManage(context.Request.Headers.Authorization.ToString()))
        {
            await StandInAnswers.ErrorAsync(context, 403, "insufficientPermissions", "Insufficient Permission");
            return;
        }

        await next();
    }
}
