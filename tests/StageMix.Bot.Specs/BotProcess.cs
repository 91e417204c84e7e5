using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs;

/// <summary>The real program in a process of its own.</summary>
internal static class BotProcess
{
    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "StageMix.Bot.dll");

    /// <summary>Its standard output and, line by line, its standard error; a failure is a <see cref="ToolException"/>.</summary>
    public static async Task<(string Output, IReadOnlyList<string> Said)> RunAsync(params string[] arguments)
    {
        var said = new List<string>();
        var output = await ToolProcess.CaptureAsync(
            new ToolRun("dotnet", [Path, .. arguments])
            {
                OnErrorLine = said.Add,
                TimeLimit = TimeSpan.FromMinutes(20),
            },
            TestContext.Current.CancellationToken
        );
        return (output, said);
    }

    /// <summary>Runs it through a shell that tells the exit code.</summary>
    public static async Task<(int ExitCode, string Output)> ExitCodeAsync(params string[] arguments)
    {
        var output = await ToolProcess.CaptureAsync(
            new ToolRun("sh", ["-c", "dotnet \"$@\" 2>/dev/null; echo \"exit $?\"", "sh", Path, .. arguments]),
            TestContext.Current.CancellationToken
        );
        var at = output.LastIndexOf("exit ", StringComparison.Ordinal);
        return (int.Parse(output[(at + 5)..], System.Globalization.CultureInfo.InvariantCulture), output[..at]);
    }
}
