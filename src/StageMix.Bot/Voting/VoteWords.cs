using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Voting;

/// <summary>What can be said of a mix in the vote.</summary>
internal static class VoteWords
{
    /// <summary>A moderator's ballot; it may close the vote.</summary>
    public static Said Cast(MixJob job, Ballot ballot, GuildRules rules, DateTimeOffset now) =>
        HasItsNumbers(job)
            ? Vote.Settle(
                Vote.Cast(
                    job,
                    ballot with
                    {
                        Stages = [.. Enumerable.Range(1, job.Request.Stages.Count).Intersect(ballot.Stages)],
                    }
                ),
                rules,
                now
            )
            : RefusalReason.StillHearing;

    /// <summary>A moderator ends the vote.</summary>
    public static Said Start(MixJob job, string by, GuildRules rules, DateTimeOffset now)
    {
        var stagesIn = Tally.StagesIn(job).Count;
        return !job.IsHeard ? RefusalReason.StillHearing
            : stagesIn < rules.Limits.FewestStages
                ? new Refusal(RefusalReason.TooFewStages, rules.Limits.FewestStages, stagesIn)
            : Vote.End(job, VoteEnd.Started, now) with { DecidedBy = by };
    }

    /// <summary>More stages; those that were heard need not be heard again.</summary>
    public static Said AddStages(MixJob job, IReadOnlyList<MediaSource> stages, GuildRules rules)
    {
        IReadOnlyList<MediaSource> all = [.. job.Request.Stages, .. stages];
        var known = job.Request.Stages.Select(RequestLimits.NameOf).ToHashSet(StringComparer.Ordinal);
        return stages.Any(stage => stage.Link is YouTubePlaylist) ? RefusalReason.Playlist
            : all.Count > rules.Limits.MostStages
                ? new Refusal(RefusalReason.TooManyStages, rules.Limits.MostStages, all.Count)
            : !stages.All(stage => known.Add(RequestLimits.NameOf(stage))) ? RefusalReason.SameStage
            : job with { Request = job.Request with { Stages = all } };
    }

    /// <summary>Before a playlist has become its videos, nobody knows which number a stage will have.</summary>
    private static bool HasItsNumbers(MixJob job) =>
        job.Verdicts is not null || !job.Request.Stages.Any(stage => stage.Link is YouTubePlaylist);
}
