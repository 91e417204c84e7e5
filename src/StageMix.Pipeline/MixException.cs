using StageMix.Tools.Processes;

namespace StageMix.Pipeline;

/// <summary>A mix could not be done for a reason that a person can understand.</summary>
/// <param name="reason">what a caller reacts to: retry, ask, give up</param>
/// <param name="userMessage">one plain sentence that says what to do next</param>
public sealed class MixException(MixFailure reason, string userMessage, Exception? inner = null)
    : Exception(userMessage, inner)
{
    public MixFailure Reason { get; } = reason;

    public string UserMessage { get; } = userMessage;

    /// <summary>What an outside program's failure means to a person; <paramref name="doing"/> completes "… failed while".</summary>
    public static MixException From(ToolException failure, string doing) =>
        failure.Failure switch
        {
            ToolFailure.Missing => new(
                MixFailure.ToolMissing,
                $"{failure.Program} is not installed: install it (on Debian and Ubuntu: apt install ffmpeg) and try again.",
                failure
            ),
            ToolFailure.TimedOut => new(
                MixFailure.ToolFailed,
                $"{failure.Program} took too long while {doing}; try again with a shorter or smaller file.",
                failure
            ),
            _ when failure.StandardError.Contains("No space left on device", StringComparison.Ordinal) => new(
                MixFailure.DiskFull,
                $"The disk is full: {failure.Program} could not go on while {doing}; free some space and try again.",
                failure
            ),
            _ => new(
                MixFailure.ToolFailed,
                $"{failure.Program} failed while {doing}: {LastLine(failure.StandardError)}",
                failure
            ),
        };

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()
        ?? "it said nothing";
}
