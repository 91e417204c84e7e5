using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Voting;

/// <summary>How a vote goes on and ends. Pure: what it says follows from the job, the guild's rules and the time alone.</summary>
internal static class Vote
{
    /// <summary>One ballot a voter: a later one takes the earlier one's place.</summary>
    public static MixJob Cast(MixJob job, Ballot ballot) =>
        job with
        {
            Ballots = [.. job.Ballots.Where(other => other.Voter != ballot.Voter), ballot],
        };

    /// <summary>Ends a vote that is due, or holds it with the reason why it cannot end; the same job when there is nothing to do.</summary>
    public static MixJob Settle(MixJob job, GuildRules rules, DateTimeOffset now) =>
        job is not { State: JobState.Voting, IsHeard: true } ? job
        : Due(job, rules, now) is not { } end ? Hold(job, CanEnd(job, rules) ? null : VoteHold.TooFewStages)
        : HoldOf(job, end, rules) is { } hold ? Hold(job, hold)
        : End(job, end, now);

    /// <summary>The vote's end: the stages that are not in are left out.</summary>
    public static MixJob End(MixJob job, VoteEnd end, DateTimeOffset now)
    {
        var stagesIn = Tally.StagesIn(job);
        var stagesOut = Enumerable.Range(1, job.Request.Stages.Count).Except(stagesIn);
        return job.Become(JobState.Queued, now) with
        {
            VoteEnd = end,
            Held = null,
            Request = job.Request with
            {
                Rules =
                [
                    .. job.Request.Rules.Where(rule => rule is not StageOut),
                    .. stagesOut.Select(stage => new StageOut(stage)),
                ],
            },
        };
    }

    /// <summary>How a vote would end now; null as long as it goes on.</summary>
    private static VoteEnd? Due(MixJob job, GuildRules rules, DateTimeOffset now) =>
        job.Ballots.Count >= rules.Quorum ? VoteEnd.Quorum
        : now < job.VotingEnds ? null
        : job.Ballots.Count > 0 ? VoteEnd.Deadline
        : VoteEnd.WithoutBallots;

    private static VoteHold? HoldOf(MixJob job, VoteEnd end, GuildRules rules) =>
        end == VoteEnd.WithoutBallots && rules.HoldsWithoutBallots ? VoteHold.WithoutBallots
        : Tally.StagesIn(job).Count < rules.Limits.FewestStages ? VoteHold.TooFewStages
        : null;

    /// <summary>Whether there is a ballot that would do.</summary>
    private static bool CanEnd(MixJob job, GuildRules rules) =>
        job.Verdicts!.Count(job.IsIn) >= rules.Limits.FewestStages;

    private static MixJob Hold(MixJob job, VoteHold? hold) => job.Held == hold ? job : job with { Held = hold };
}
