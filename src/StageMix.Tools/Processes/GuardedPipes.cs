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

    public PipeSource Source(Func<Stream, CancellationToken, Task> write) =>
        PipeSource.Create((stream, token) => GuardAsync(() => write(stream, token), programMayHangUp: true));

    public PipeTarget Target(Func<Stream, CancellationToken, Task> read) =>
        PipeTarget.Create((stream, token) => GuardAsync(() => read(stream, token), programMayHangUp: false));

    public void ThrowFailure() => _failure?.Throw();

    private async Task GuardAsync(Func<Task> pipe, bool programMayHangUp)
    {
        try
        {
            await pipe();
        }
        catch (IOException) when (programMayHangUp)
        {
            // The program closed its input early; its exit code says whether that was right.
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Said once, by the run itself.
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            await stop.CancelAsync();
        }
    }
}
