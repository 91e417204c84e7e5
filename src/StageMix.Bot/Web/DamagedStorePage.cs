using System.Net;

namespace StageMix.Bot.Web;

/// <summary>The one page that there is while the jobs are damaged. The bot stays up with it: starting again and again would mend nothing.</summary>
internal static partial class DamagedStorePage
{
    public static void Map(WebApplication app, string damage)
    {
        LogDamage(app.Logger, damage);
        app.MapGet("/healthz", () => Results.Ok());
        app.MapFallback(() =>
            Results.Content(
                Page(damage),
                "text/html; charset=utf-8",
                statusCode: StatusCodes.Status503ServiceUnavailable
            )
        );
    }

    private static string Page(string damage) =>
        $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>StageMix</title>
            <h1>StageMix</h1>
            <p>{WebUtility.HtmlEncode(damage)}</p>
            </html>
            """;

    [LoggerMessage(LogLevel.Critical, "{Damage}")]
    private static partial void LogDamage(ILogger logger, string damage);
}
