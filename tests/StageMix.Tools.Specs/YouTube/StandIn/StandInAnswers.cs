using Microsoft.AspNetCore.Http;

namespace StageMix.Tools.Specs.YouTube.StandIn;

internal static class StandInAnswers
{
    /// <summary>An error in the form of Google's APIs.</summary>
    public static async Task ErrorAsync(HttpContext context, int status, string reason, string message)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(
            new
            {
                error = new
                {
                    code = status,
                    message,
                    errors = new[]
                    {
                        new
                        {
                            message,
                            domain = "youtube",
                            reason,
                        },
                    },
                },
            }
        );
    }
}
