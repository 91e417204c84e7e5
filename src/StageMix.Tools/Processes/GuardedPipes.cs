using System.Runtime.ExceptionServices;
using CliWrap;

namespace StageMix.Tools.Processes;

/// <summary>
/// Pipes that stop the program when our own end of one fails: a reader that threw would otherwise leave the program
/// waiting for ever on a full pipe.
/// </summary>
internal sealed class GuardedPipes(CancellationTokenSource stop)
{
    private ExceptionDispatchInfo? _failure;
    private Task _writing = Task.CompletedTask;

    public PipeSource Source(Func<Stream, CancellationToken, Task> write) =>
        PipeSource.Create(
            (stream, token) => _writing = GuardAsync(() => write(stream, token), programMayHangUp: true, token)
        );

    public PipeTarget Target(Func<Stream, CancellationToken, Task> read) =>
        PipeTarget.Create((stream, token) => GuardAsync(() => read(stream, token), programMayHangUp: false, token));

    /// <summary>Ends with our own writer. CliWrap leaves a cancelled writer running, and it would use what its caller has disposed.</summary>
    public Task WritingEndsAsync() => _writing;

    public void ThrowFailure() => _failure?.Throw();

    private async Task GuardAsync(Func<Task> pipe, bool programMayHangUp, CancellationToken token)
    {
        try
        {
            await pipe();
        }
        catch (IOException) when (programMayHangUp)
        {
            // The program closed its input early; its exit code says whether that was right.
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested || token.IsCancellationRequested)
        {
            // Said once, by the run itself; or the program ended before it had read everything.
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            await stop.CancelAsync();
        }
    }
}
