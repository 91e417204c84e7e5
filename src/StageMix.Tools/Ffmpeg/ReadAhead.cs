using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace StageMix.Tools.Ffmpeg;

/// <summary>Lets a program work ahead of whoever reads what it makes, by a bounded amount; it ends with its reader.</summary>
internal static class ReadAhead
{
    /// <param name="ahead">how many things may wait to be read</param>
    /// <param name="produce">writes them; what it throws, the reader gets</param>
    public static async IAsyncEnumerable<T> RunAsync<T>(
        int ahead,
        Func<ChannelWriter<T>, CancellationToken, Task> produce,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var made = Channel.CreateBounded<T>(new BoundedChannelOptions(ahead) { SingleReader = true });
        var producing = CompleteAsync(made.Writer, produce, stop.Token);
        try
        {
            await foreach (var thing in made.Reader.ReadAllAsync(cancellationToken))
            {
                yield return thing;
            }
        }
        finally
        {
            // also when the reader leaves early: no program outlives it
            await stop.CancelAsync();
            await producing;
        }
    }

    private static async Task CompleteAsync<T>(
        ChannelWriter<T> made,
        Func<ChannelWriter<T>, CancellationToken, Task> produce,
        CancellationToken stop
    )
    {
        try
        {
            await produce(made, stop);
            made.Complete();
        }
        catch (Exception failure)
        {
            made.Complete(failure);
        }
    }
}
