using StageMix.Bot.Jobs;

namespace StageMix.Bot.Web;

/// <summary>A bare page that says what the bot is doing.</summary>
internal static class StatusPage
{
    public static void Map(WebApplication app) =>
        app.MapGet(
            "/",
            async (IJobQueue queue, CancellationToken stop) =>
                Results.Content(Page(await queue.ListAsync(stop)), "text/html; charset=utf-8")
        );

    private static string Page(IReadOnlyList<MixJob> jobs) =>
        $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>StageMix</title>
            <style>:root {"{ color-scheme: light dark; font: 1rem/1.5 system-ui; margin: 2rem }"}</style>
            <h1>StageMix</h1>
            <p>Being made: {jobs.Count(job => job.State == JobState.Running)}.
            Waiting: {jobs.Count(job => job.State == JobState.Queued)}.</p>
            </html>
            """;
}
