using System.Net;
using StageMix.Pipeline;

namespace StageMix.Bot.Web;

/// <summary>A bare page that says what the bot is doing.</summary>
internal static class StatusPage
{
    public static void Map(WebApplication app) =>
        app.MapGet("/", (WaitingMixes queue) => Results.Content(Page(queue), "text/html; charset=utf-8"));

    private static string Page(WaitingMixes queue) =>
        $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>StageMix</title>
            <style>:root {"{ color-scheme: light dark; font: 1rem/1.5 system-ui; margin: 2rem }"}</style>
            <h1>StageMix</h1>
            <p>{(queue.Running is { } running ? $"Mixing “{Name(running)}”." : "Ready: nothing is being mixed.")}
            Waiting: {queue.Waiting}.</p>
            </html>
            """;

    private static string Name(MixRequest request) => WebUtility.HtmlEncode(request.Title);
}
