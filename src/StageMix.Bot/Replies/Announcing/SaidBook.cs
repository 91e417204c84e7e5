using StageMix.Bot.Jobs;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>Notes with each job what was said of it.</summary>
internal sealed class SaidBook(IJobQueue queue)
{
    /// <summary>Notes a message in place of what stood there about the same.</summary>
    /// <param name="instead">a further name under which it stood so far</param>
    /// <returns>the job with it; none when the job is gone</returns>
    public Task<MixJob?> NoteAsync(
        JobId id,
        SaidMessage said,
        CancellationToken cancellationToken,
        string? instead = null
    ) =>
        queue.ChangeAsync(
            id,
            job =>
                job with
                {
                    Said = [.. job.Said.Where(other => other.About != said.About && other.About != instead), said],
                },
            cancellationToken
        );

    /// <summary>What was sent about something, and is still there as far as is known.</summary>
    public static SaidMessage? Find(MixJob job, string about) =>
        job.Said.FirstOrDefault(said => said.About == about && said.Message is not null);
}
