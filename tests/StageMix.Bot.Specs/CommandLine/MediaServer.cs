using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>A web server on loopback that serves a folder's files, and notes from which byte each was wanted.</summary>
internal sealed class MediaServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MediaServer(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Use(
            (context, next) =>
            {
                _asked.Enqueue($"{context.Request.Path.Value![1..]}{context.Request.QueryString}");
                return next(context);
            }
        );
        _app.MapGet("/secret", () => Results.Redirect("http://169.254.169.254/latest/meta-data/"));
        _app.MapGet("/files/{name}", (string name) => Whole(Path.Combine(folder, name)));
        _app.MapGet(
            "/stalling/{name}",
            (string name, HttpContext context) => StallAsync(Path.Combine(folder, name), context)
        );
    }

    /// <summary><c>host:port</c>.</summary>
    public string Authority =>
        new Uri(
            _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        ).Authority;

    /// <summary>What was asked for after the first byte, by those who go on.</summary>
    public ConcurrentQueue<string> Resumed { get; } = [];

    /// <summary>What lets links lead here.</summary>
    public IReadOnlyList<(string Name, string Value)> Allowing =>
        [
            ("Acquiring__AllowedHosts__0", Authority),
            ("Acquiring__AllowPrivateAddresses", "true"),
            ("Acquiring__FreeMegabytesKept", "0"),
        ];

    /// <summary>The same for a shell.</summary>
    public string Settings =>
        "export " + string.Join(' ', Allowing.Select(setting => $"{setting.Name}={setting.Value}"));

    public static async Task<MediaServer> StartAsync(string folder)
    {
        var server = new MediaServer(folder);
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public string Link(string path) => $"http://{Authority}/{path}";

    /// <summary>Whether anybody wanted that, as it stands in its link.</summary>
    public bool WasAsked(string path) => _asked.Contains(path, StringComparer.Ordinal);

    /// <summary>Lets stalling files come whole from now on.</summary>
    public void GoOn() => _goOn.TrySetResult();

    public ValueTask DisposeAsync()
    {
        GoOn();
        return _app.DisposeAsync();
    }

    private static IResult Whole(string path) =>
        File.Exists(path) ? Results.File(path, "video/mp4", enableRangeProcessing: true) : Results.NotFound();

    private async Task<IResult> StallAsync(string path, HttpContext context)
    {
        if (_goOn.Task.IsCompleted)
        {
            if (context.Request.Headers.Range is [{ } range] && range != "bytes=0-")
            {
                Resumed.Enqueue(range);
            }

            return Whole(path);
        }

        var bytes = await File.ReadAllBytesAsync(path, context.RequestAborted);
        context.Response.ContentType = "video/mp4";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await _goOn.Task.WaitAsync(context.RequestAborted);
        context.Abort();
        return Results.Empty;
    }
}
