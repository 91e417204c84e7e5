namespace StageMix.Tools.Processes;

/// <summary>An outside program could not be started, ended with an error, took too long, or wanted too much memory. Its last words are in the message.</summary>
public sealed class ToolException(string program, ToolFailure failure, string standardError, Exception? inner = null)
    : Exception(Describe(program, failure, standardError), inner)
{
    public string Program { get; } = program;

    public ToolFailure Failure { get; } = failure;

    /// <summary>The last lines of the program's standard error.</summary>
    public string StandardError { get; } = standardError;

    /// <summary>The exception for a program that ended with an error: its words tell whether a disk was full.</summary>
    public static ToolException Failed(string program, string standardError, Exception? inner = null) =>
        new(program, SaysDiskFull(standardError) ? ToolFailure.DiskFull : ToolFailure.Failed, standardError, inner);

    // the C library's words for ENOSPC and EDQUOT
    private static bool SaysDiskFull(string standardError) =>
        standardError.Contains("No space left on device", StringComparison.Ordinal)
        || standardError.Contains("Disk quota exceeded", StringComparison.Ordinal);

    private static string Describe(string program, ToolFailure failure, string standardError) =>
        failure switch
        {
            ToolFailure.Missing => $"{program} is not installed or not on the path",
            ToolFailure.TimedOut => $"{program} took too long and was stopped",
            ToolFailure.OutOfMemory => $"{program} wanted more memory than it may have: {standardError}",
            _ => $"{program} failed: {standardError}",
        };
}

public enum ToolFailure
{
    Missing,
    Failed,
    DiskFull,
    TimedOut,
    OutOfMemory,
}
