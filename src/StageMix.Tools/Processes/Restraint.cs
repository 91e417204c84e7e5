using System.Globalization;
using CliWrap;

namespace StageMix.Tools.Processes;

/// <summary>
/// Starts a program that works on strangers' media: with a limit on its memory, and behind everything else in the
/// queue for the processor.
/// </summary>
/// <remarks>
/// The limit is RLIMIT_DATA, which since Linux 4.7 counts all memory that a program may write to; macOS knows the name
/// and holds nobody to it. RLIMIT_AS would count what is merely reserved too, which is gigabytes for each JavaScript
/// runtime and each machine with many cores. <c>ulimit</c> is the shell's own, and the shell and <c>nice</c> become the
/// program: nothing has to be installed, and there is no further process to kill.
/// </remarks>
internal static class Restraint
{
    private const string Shell = "/bin/sh";

    /// <summary>Arguments are handed on one by one: none of them is read by the shell. Where there is no limit or no <c>nice</c>, it goes without.</summary>
    private const string Script =
        "ulimit -d \"$0\" 2>/dev/null; command -v nice >/dev/null && exec nice \"$@\"; exec \"$@\"";

    private const int NotExecutable = 126;
    private const int NotFound = 127;

    public static Command Start(ToolRun run) =>
        run.MemoryLimit is { } bytes
            ? new Command(Shell).WithArguments([
                "-c",
                Script,
                (bytes >> 10).ToString(CultureInfo.InvariantCulture),
                run.Program,
                .. run.Arguments,
            ])
            : new Command(run.Program).WithArguments(run.Arguments);

    /// <summary>Whether an exit code says that the program could not be started.</summary>
    public static bool CouldNotStart(ToolRun run, int exitCode) =>
        run.MemoryLimit is not null && exitCode is NotExecutable or NotFound;
}
