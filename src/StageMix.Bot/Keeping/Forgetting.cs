using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Bot.Working;
using StageMix.Pipeline;

namespace StageMix.Bot.Keeping;

/// <summary>Deletes what is stored of a guild or of a member. What others keep of it, YouTube and Discord, stays there.</summary>
internal sealed class Forgetting(
    IJobQueue queue,
    IGuildBook guilds,
    MixDesk desk,
    IOptions<StorageOptions> storage,
    TimeProvider time
)
{
    /// <summary>Stands in others' mixes for whoever was forgotten, where it matters that somebody decided.</summary>
    private const string Nobody = "forgotten";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The guild's mixes with their files, and its settings.</summary>
    public async Task<WishAnswer> GuildAsync(string guild, CancellationToken cancellationToken)
    {
        var answer = await DeleteAsync(job => job.Owner.Guild == guild, cancellationToken);
        await guilds.DeleteAsync(guild, cancellationToken);
        return answer;
    }

    /// <summary>The mixes that the member asked for, and the member in those of others and in guilds' settings.</summary>
    public async Task<WishAnswer> MemberAsync(string member, CancellationToken cancellationToken)
    {
        var answer = await DeleteAsync(job => job.Owner.Person == member, cancellationToken);
        foreach (var job in await queue.ListAsync(cancellationToken))
        {
            await queue.ChangeAsync(
                job.Id,
                other => Names(other, member) ? Without(other, member) : other,
                cancellationToken
            );
        }

        await guilds.ForgetMemberAsync(member, cancellationToken);
        return answer;
    }

    private async Task<WishAnswer> DeleteAsync(Func<MixJob, bool> which, CancellationToken cancellationToken)
    {
        var jobs = (await queue.ListAsync(cancellationToken)).Where(which).ToList();
        foreach (var job in jobs)
        {
            await desk.CancelAsync(job.Id, cancellationToken);
        }

        var until = time.GetUtcNow() + _patience;
        var used = new HashSet<string>(StringComparer.Ordinal);
        var deleted = 0;
        foreach (var job in jobs)
        {
            if (await EndedAsync(job.Id, until, cancellationToken) is { } ended)
            {
                used.UnionWith(await new MixFolder(storage.Value, job.Id).ReadUsesAsync(cancellationToken));
                DeleteFromGallery(ended);
                deleted += await desk.DeleteAsync(job.Id, cancellationToken) ? 1 : 0;
            }
        }

        await DeleteUsedAsync(used, cancellationToken);
        return new WishAnswer(Deleted: deleted, Busy: jobs.Count - deleted);
    }

    /// <summary>The job as it came to its end, which may be a published mix; null where it goes on or is gone.</summary>
    private async Task<MixJob?> EndedAsync(JobId id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var job = await queue.FindAsync(id, cancellationToken);
            if (job is null || job.State.IsFinal())
            {
                return job;
            }

            if (time.GetUtcNow() >= until)
            {
                return null;
            }

            await Task.Delay(_pause, time, cancellationToken);
        }
    }

    private static void DeleteFromGallery(MixJob job)
    {
        if (job.Published is { Link: { IsAbsoluteUri: true, IsFile: true } link } && File.Exists(link.LocalPath))
        {
            var (folder, name) = (
                Path.GetDirectoryName(link.LocalPath)!,
                Path.GetFileNameWithoutExtension(link.LocalPath)
            );
            Directory.GetFiles(folder, name + ".*").ToList().ForEach(File.Delete);
        }
    }

    /// <summary>Files that were sent, and what was made of them; what others' mixes use too stays.</summary>
    private async Task DeleteUsedAsync(HashSet<string> used, CancellationToken cancellationToken)
    {
        var needed = await WorkspaceNeeds.OfAsync(
            await queue.ListAsync(cancellationToken),
            storage.Value,
            cancellationToken
        );
        new StoredFiles(storage.Value.WorkspaceDirectory).ShrinkTo(
            0,
            file => !used.Contains(file.Name) || needed(file)
        );
    }

    private static bool Names(MixJob job, string member) =>
        job.Subscribers.Any(subscriber => subscriber.Member == member)
        || job.Ballots.Any(ballot => ballot.Voter == member)
        || job.DecidedBy == member
        || job.ApprovedBy == member;

    private static MixJob Without(MixJob job, string member) =>
        job with
        {
            Subscribers = [.. job.Subscribers.Where(subscriber => subscriber.Member != member)],
            // a ballot of a vote that goes on counts no more; a decision stays one
            Ballots = [.. job.Ballots.Where(ballot => ballot.Voter != member)],
            DecidedBy = job.DecidedBy == member ? Nobody : job.DecidedBy,
            ApprovedBy = job.ApprovedBy == member ? Nobody : job.ApprovedBy,
        };
}
