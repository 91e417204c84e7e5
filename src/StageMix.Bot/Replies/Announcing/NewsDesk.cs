using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web;
using StageMix.Bot.Web.Watching;
using StageMix.Bot.Working;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>Gathers what is told of a mix to everybody in its channel.</summary>
internal sealed class NewsDesk(
    IJobQueue queue,
    WatchLinks watch,
    IOptions<WebOptions> web,
    IOptions<WorkOptions> work,
    TimeProvider time
)
{
    /// <param name="job">one that was asked for in a guild</param>
    public async Task<MixNews> TellAsync(MixJob job, GuildRules rules, CancellationToken cancellationToken)
    {
        var jobs = await queue.ListAsync(cancellationToken);
        return new MixNews(job, Words.For(rules.Settings.Language ?? job.Place?.Locale))
        {
            Outlook = JobOutlook.Of(jobs, work.Value.MixesAtOnce).GetValueOrDefault(job.Id),
            // an address of the operator's own network is none for fans
            Watch = string.IsNullOrEmpty(web.Value.PublicUrl) ? null : watch.Of(job),
            Quorum = rules.Quorum,
            Fewest = rules.Limits.FewestStages,
            Now = time.GetUtcNow(),
        };
    }
}
