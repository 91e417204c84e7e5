using StageMix.Tools.Processes;

namespace StageMix.Bot.CommandLine;

/// <summary>The person's browser, where the machine has a screen.</summary>
internal static class Browser
{
    /// <summary>Opens a page; where that cannot be done, nothing happens.</summary>
    public static async Task OpenAsync(Uri page, CancellationToken cancellationToken)
    {
        var hasScreen =
            Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
        if (!hasScreen)
        {
            return;
        }

        try
        {
            await ToolProcess.RunAsync(new ToolRun("xdg-open", [page.AbsoluteUri]), cancellationToken);
        }
        catch (Exception closed) when (closed is ToolException or OperationCanceledException)
        {
            // the page's address has been printed
        }
    }
}
