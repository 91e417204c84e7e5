using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web;
using StageMix.Bot.Web.Watching;
using StageMix.Bot.Working;

namespace StageMix.Bot.Replies;

/// <summary>Gathers what is told of mixes.</summary>
internal sealed class NewsDesk(
    IJobQueue queue,
    WatchLinks watch,
    IOptions<WebOptions> web,
    IOptions<WorkOptions> work,
    TimeProvider time
)
{
    /// <summary>One mix, as everybody in its channel is told of it.</summary>
    /// <param name="job">one that was asked for in a guild</param>
    public async Task<MixNews> TellAsync(MixJob job, GuildRules rules, CancellationToken cancellationToken)
    {
        var words = Words.For(rules.Settings.Language ?? job.Place?.Locale);
        return Tell([job], await queue.ListAsync(cancellationToken), rules, words).Single();
    }

    /// <summary>All mixes of the guild, in the order in which they came, as one member is told of them.</summary>
    /// <param name="words">the member's language</param>
    public async Task<IReadOnlyList<MixNews>> TellAllAsync(
        GuildRules rules,
        Words words,
        CancellationToken cancellationToken
    )
    {
        var jobs = await queue.ListAsync(cancellationToken);
        return [.. Tell(jobs.Where(job => job.Owner.Guild == rules.Settings.Guild), jobs, rules, words)];
    }

    private IEnumerable<MixNews> Tell(
        IEnumerable<MixJob> told,
        IReadOnlyList<MixJob> all,
        GuildRules rules,
        Words words
    )
    {
        var outlooks = JobOutlook.Of(all, work.Value.MixesAtOnce);
        return told.Select(job => new MixNews(job, words)
        {
            Outlook = outlooks.GetValueOrDefault(job.Id),
            // an address of the operator's own network is none for fans
            Watch = string.IsNullOrEmpty(web.Value.PublicUrl) ? null : watch.Of(job),
            Quorum = rules.Quorum,
            Fewest = rules.Limits.FewestStages,
            Now = time.GetUtcNow(),
        });
    }
}
