using StageMix.Tools.Processes;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline;

/// <summary>A mix could not be done for a reason that a person can understand.</summary>
/// <param name="reason">what a caller reacts to: retry, ask, give up</param>
/// <param name="userMessage">one plain sentence that says what to do next</param>
public sealed class MixException(MixFailure reason, string userMessage, Exception? inner = null)
    : Exception(userMessage, inner)
{
    public MixFailure Reason { get; } = reason;

    public string UserMessage { get; } = userMessage;

    /// <summary>The source that stands in the way, as it was given, where one does.</summary>
    public string? Given { get; init; }

    /// <summary>What is to be said of that source.</summary>
    public StageRemark? Remark { get; init; }

    /// <summary>For what passes at a known time: when it is worth to try again.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>What an outside program's failure means to a person; <paramref name="doing"/> completes "… failed while".</summary>
    public static MixException From(ToolException failure, string doing) =>
        failure.Failure switch
        {
            ToolFailure.Missing => new(
                MixFailure.ToolMissing,
                $"{failure.Program} is not installed: install it (on Debian and Ubuntu: apt install {PackageOf(failure.Program)}) and try again.",
                failure
            ),
            ToolFailure.TimedOut => new(
                MixFailure.ToolFailed,
                $"{failure.Program} took too long while {doing}: try again with a shorter or smaller file.",
                failure
            ),
            ToolFailure.OutOfMemory => new(
                MixFailure.ToolFailed,
                $"{failure.Program} wanted more memory than it may have while {doing}: give a smaller or simpler file.",
                failure
            ),
            ToolFailure.DiskFull => new(
                MixFailure.DiskFull,
                $"The disk became full while {doing}: free some space and try again.",
                failure
            ),
            _ => new(
                MixFailure.ToolFailed,
                $"{failure.Program} failed while {doing}: try again, or give another copy of the file.",
                failure
            ),
        };

    private static string PackageOf(string program) =>
        Path.GetFileName(program) == YtDlpProgram.Name ? YtDlpProgram.Name : "ffmpeg";

    /// <summary>What it means to a person that writing failed in a folder.</summary>
    /// <param name="folder">as the person knows it</param>
    public static MixException CannotWrite(string folder, Exception failure) =>
        IsDiskFull(failure)
            ? new(MixFailure.DiskFull, $"The disk of {folder} is full: free some space there and try again.", failure)
        : failure is PathTooLongException
            ? new(MixFailure.NotWritable, $"That name is too long for {folder}: choose a shorter one.", failure)
        : new(
            MixFailure.NotWritable,
            $"{folder} cannot be written to: choose a folder in which you may write.",
            failure
        );

    /// <summary>Whether the disk refused, rather than the work being wrong.</summary>
    public static bool IsRefusedByDisk(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ToolException { Failure: ToolFailure.DiskFull };

    // ENOSPC and EDQUOT, as .NET hands them on
    private static bool IsDiskFull(Exception failure) =>
        failure is ToolException { Failure: ToolFailure.DiskFull }
        || (failure is IOException && (failure.HResult & 0xFFFF) is 28 or 122);
}
