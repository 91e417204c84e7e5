using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Keeping;
using StageMix.Bot.Requests;
using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary>Has something done with the stored data: by the bot where one is running, else right here.</summary>
internal static class StoredData
{
    /// <summary>The bot looks once a second, and may have to wait until work has stopped.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    /// <exception cref="MixException">the jobs are damaged, the disk refused it, or the bot does not answer</exception>
    public static async Task<WishAnswer> AskAsync(
        Session session,
        OperatorWish wish,
        CancellationToken cancellationToken
    )
    {
        var storage = session.Get<IOptions<StorageOptions>>();
        var time = session.Get<TimeProvider>();
        var answer = TryOpen(storage.Value, time) is { } store
            ? await DoAsync(store, wish, session, cancellationToken)
            : await AskBotAsync(new WishBox(storage.Value), wish, time, cancellationToken);
        return answer.Problem is { } problem ? throw new MixException(MixFailure.NotWritable, problem) : answer;
    }

    /// <summary>None when a bot has the jobs.</summary>
    private static JobStore? TryOpen(StorageOptions storage, TimeProvider time)
    {
        try
        {
            return JobStore.Open(Path.GetFullPath(storage.JobsPath), time);
        }
        catch (StoreDamageException damage)
        {
            throw new MixException(
                MixFailure.NotWritable,
                $"The jobs are damaged ({damage.Finding}): start the bot, which says how to go on.",
                damage
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<WishAnswer> DoAsync(
        JobStore store,
        OperatorWish wish,
        Session session,
        CancellationToken cancellationToken
    )
    {
        var time = session.Get<TimeProvider>();
        using (store)
        {
            var storage = session.Get<IOptions<StorageOptions>>();
            using var desk = new MixDesk(store, session.Get<IOptions<LimitOptions>>(), storage, time);
            var keeper = new DataKeeper(store, new Forgetting(store, store.Guilds, desk, storage, time));
            return await keeper.DoAsync(wish, cancellationToken);
        }
    }

    private static async Task<WishAnswer> AskBotAsync(
        WishBox box,
        OperatorWish wish,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await box.AskAsync(wish, _patience, time, cancellationToken);
        }
        catch (TimeoutException silence)
        {
            throw new MixException(
                MixFailure.NotWritable,
                "Another program has the jobs, and it does not answer: see that the bot runs and its disk has room, and try again.",
                silence
            );
        }
    }
}
