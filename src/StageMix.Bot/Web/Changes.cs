using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using StageMix.Bot.Jobs;

namespace StageMix.Bot.Web;

/// <summary>Tells open pages to look again. What they then see is always the page itself: there is no second way to show things.</summary>
internal static class Changes
{
    /// <summary>Whoever hears nothing for longer than that is cut off.</summary>
    private static readonly TimeSpan _sign = TimeSpan.FromSeconds(15);

    public static void MapChanges(this IEndpointRouteBuilder console) =>
        console.MapGet(
            "/changes",
            (string? of, IJobQueue queue, TimeProvider time, IHostApplicationLifetime life, HttpContext context) =>
                TypedResults.ServerSentEvents(
                    ListenAsync(queue, of, time, life.ApplicationStopping, context.RequestAborted)
                )
        );

    /// <param name="of">the job that matters; without it all do</param>
    private static async IAsyncEnumerable<SseItem<string>> ListenAsync(
        IJobQueue queue,
        string? of,
        TimeProvider time,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await using var changes = queue.ObserveAsync(end.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            // what changed between the page and now would be missed
            yield return Look();
            while (await IsHeardAsync(next, time, end.Token) is { } isHeard)
            {
                if (!isHeard)
                {
                    yield return new SseItem<string>("", "still");
                    continue;
                }

                var change = changes.Current;
                next = changes.MoveNextAsync().AsTask();
                if (of is null || change.Id.ToString() == of)
                {
                    yield return Look();
                }
            }
        }
        finally
        {
            // it must have stopped before it can be put away
            await end.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Whether there is a change; false when nothing was heard for so long that a sign of life is due, none at the end.</summary>
    private static async Task<bool?> IsHeardAsync(Task<bool> next, TimeProvider time, CancellationToken end)
    {
        try
        {
            return await next.WaitAsync(_sign, time, end) ? true : null;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static SseItem<string> Look() => new("", "look");
}
