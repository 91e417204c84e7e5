using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Working;

namespace StageMix.Bot.Talking.Mixes;

/// <summary>What can be told of a guild's mixes just now.</summary>
internal sealed class MixBoard(IJobQueue queue, IOptions<WorkOptions> work, TimeProvider time)
{
    /// <returns>the guild's mixes in the order in which they came, told in the speaker's language</returns>
    public async Task<IReadOnlyList<MixNews>> ReadAsync(Speaker speaker, CancellationToken cancellationToken)
    {
        var jobs = await queue.ListAsync(cancellationToken);
        var outlooks = JobOutlook.Of(jobs, work.Value.MixesAtOnce);
        return
        [
            .. jobs.Where(job => job.Owner.Guild == speaker.Member.Guild)
                .Select(job => new MixNews(job, speaker.Words)
                {
                    Outlook = outlooks.GetValueOrDefault(job.Id),
                    Quorum = speaker.Rules.Quorum,
                    Now = time.GetUtcNow(),
                }),
        ];
    }
}
