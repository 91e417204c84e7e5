using StageMix.Tools.Network;
using StageMix.Tools.Processes;

namespace StageMix.Tools.YtDlp;

/// <summary>One run of yt-dlp in its sandbox, watched from outside; how it fails is told as a reason.</summary>
internal static class YtDlpRun
{
    /// <summary>A request that is none is one for another protocol than HTTP, such as ftp.</summary>
    private static readonly ProxyRefusalReason[] _blocked =
    [
        ProxyRefusalReason.Address,
        ProxyRefusalReason.Port,
        ProxyRefusalReason.BadRequest,
    ];

    /// <exception cref="YtDlpException">it failed, took too long, or wanted too much memory</exception>
    /// <exception cref="ToolException">yt-dlp is missing, or the disk is full</exception>
    public static async Task RunAsync(ToolRun run, YtDlpSandbox sandbox, CancellationToken cancellationToken)
    {
        try
        {
            await ToolProcess.RunAsync(
                run with
                {
                    WorkingDirectory = sandbox.Folder,
                    Environment = sandbox.Environment,
                    MemoryLimit = ToolRun.MediaMemory,
                },
                cancellationToken
            );
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.TimedOut)
        {
            throw new YtDlpException(YtDlpReason.TooSlow, "it took too long", failure);
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.OutOfMemory)
        {
            throw new YtDlpException(YtDlpReason.TooLarge, failure.StandardError, failure);
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.Failed)
        {
            throw new YtDlpException(ReasonOf(failure.StandardError, sandbox.Proxy), failure.StandardError, failure);
        }
    }

    /// <summary>The same, and stopped when the folder that it fills or the disk is full.</summary>
    /// <exception cref="YtDlpException">as for <see cref="RunAsync"/>, or the folder grew too large</exception>
    /// <exception cref="ToolException">as for <see cref="RunAsync"/></exception>
    public static async Task RunGuardedAsync(
        ToolRun run,
        YtDlpSandbox sandbox,
        FolderGuard guard,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var ended = new CancellationTokenSource();
        var watching = guard.WatchAsync(stop, ended.Token);
        try
        {
            await RunAsync(run, sandbox, stop.Token);
        }
        catch (OperationCanceledException) when (guard.IsDiskFull)
        {
            throw new ToolException(run.Program, ToolFailure.DiskFull, "the disk has no room left for more");
        }
        catch (OperationCanceledException) when (guard.IsTooLarge)
        {
            throw new YtDlpException(YtDlpReason.TooLarge, "it was stopped at the limit of its folder");
        }
        finally
        {
            await ended.CancelAsync();
            await watching;
        }
    }

    /// <summary>What the proxy refused tells more than the error that yt-dlp made of it.</summary>
    private static YtDlpReason ReasonOf(string said, FilteringProxy proxy)
    {
        var refused = proxy.Refusals.Select(refusal => refusal.Reason).ToHashSet();
        return refused.Contains(ProxyRefusalReason.TooManyBytes) ? YtDlpReason.TooLarge
            : refused.Overlaps(_blocked) ? YtDlpReason.BlockedAddress
            : refused.Contains(ProxyRefusalReason.Unreachable) ? YtDlpReason.Network
            : YtDlpErrorText.ReasonOf(said);
    }
}
