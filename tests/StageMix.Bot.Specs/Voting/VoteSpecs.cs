using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Voting;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Voting;

public sealed class VoteSpecs
{
    private static readonly Arbitrary<(MixJob Job, GuildRules Rules, DateTimeOffset Now)> _moments = (
        from accepted in Gen.Elements(true, true, false).ArrayOf().Where(stages => stages.Length > 0)
        from isHeard in Gen.Elements(true, true, false)
        from voters in Gen.Choose(0, 4)
        from ballots in Gen.SubListOf(Enumerable.Range(1, accepted.Length)).ListOf(voters)
        from quorum in Gen.Choose(1, 4)
        from mayUpload in Gen.Elements(true, false)
        from minutes in Gen.Choose(-5, 5)
        from held in Gen.Elements<VoteHold?>(null, VoteHold.WithoutBallots, VoteHold.TooFewStages)
        let job = (isHeard ? MadeVotes.Heard(accepted) : MadeVotes.Unheard(accepted.Length)) with
        {
            Ballots = [.. ballots.Select((stages, i) => MadeVotes.Ballot(i, [.. stages]))],
            Held = held,
        }
        select (job, MadeVotes.Rules(quorum, mayUpload), MadeVotes.Ends.AddMinutes(minutes))
    ).ToArbitrary();

    [Property]
    public Property A_vote_ends_only_when_it_is_due_every_stage_was_heard_and_enough_are_in() =>
        Prop.ForAll(
            _moments,
            moment =>
            {
                var (job, rules, now) = moment;
                var left = Vote.Settle(job, rules, now);
                var isDue = job.Ballots.Count >= rules.Quorum || now >= MadeVotes.Ends;
                var isHeld = job.Ballots.Count == 0 && rules.MayUpload;
                var ends = job.IsHeard && isDue && !isHeld && Tally.StagesIn(job).Count >= 2;
                return left.State == (ends ? JobState.Queued : JobState.Voting)
                    && left.VoteEnd is not null == ends
                    && (left.Held is null || !ends);
            }
        );

    [Property]
    public Property When_it_has_ended_those_are_in_that_the_ballots_say() =>
        Prop.ForAll(
            _moments,
            moment =>
            {
                var left = Vote.Settle(moment.Job, moment.Rules, moment.Now);
                return left.State == JobState.Voting
                    || left.Verdicts!.Where(left.IsIn)
                        .Select(verdict => verdict.Index)
                        .SequenceEqual(Tally.StagesIn(moment.Job));
            }
        );

    [Property]
    public Property To_settle_it_twice_changes_nothing_more() =>
        Prop.ForAll(
            _moments,
            moment =>
            {
                var once = Vote.Settle(moment.Job, moment.Rules, moment.Now);
                return ReferenceEquals(Vote.Settle(once, moment.Rules, moment.Now), once);
            }
        );

    [Theory]
    [InlineData(1, -1, VoteEnd.Quorum)]
    [InlineData(2, 0, VoteEnd.Deadline)]
    public void It_is_said_how_it_ended(int quorum, int minutes, VoteEnd end)
    {
        var job = Vote.Cast(MadeVotes.Heard(true, true), MadeVotes.Ballot(1, 1, 2));

        Vote.Settle(job, MadeVotes.Rules(quorum), MadeVotes.Ends.AddMinutes(minutes)).VoteEnd.ShouldBe(end);
    }

    [Fact]
    public void Without_ballots_it_runs_with_all_stages_that_can_be_used_where_no_upload_follows()
    {
        var left = Vote.Settle(MadeVotes.Heard(true, false, true), MadeVotes.Rules(), MadeVotes.Ends);

        left.VoteEnd.ShouldBe(VoteEnd.WithoutBallots);
        left.Request.Rules.ShouldBe([new StageOut(2)]);
    }

    [Fact]
    public void Without_ballots_it_is_held_where_an_upload_would_follow_and_a_ballot_ends_it()
    {
        var rules = MadeVotes.Rules(quorum: 3, mayUpload: true);

        var held = Vote.Settle(MadeVotes.Heard(true, true), rules, MadeVotes.Ends);
        var voted = Vote.Settle(Vote.Cast(held, MadeVotes.Ballot(1, 1, 2)), rules, MadeVotes.Ends.AddHours(5));

        (held.State, held.Held).ShouldBe((JobState.Voting, VoteHold.WithoutBallots));
        (voted.State, voted.Held, voted.VoteEnd).ShouldBe((JobState.Queued, null, VoteEnd.Deadline));
    }

    [Fact]
    public void With_too_few_stages_in_it_stays_open_and_says_why()
    {
        var job = Vote.Cast(MadeVotes.Heard(true, true), MadeVotes.Ballot(1, 1));

        var held = Vote.Settle(job, MadeVotes.Rules(), Jobs.MadeJobs.Start);

        (held.State, held.Held).ShouldBe((JobState.Voting, VoteHold.TooFewStages));
    }

    [Fact]
    public void Where_too_few_stages_can_be_used_it_says_so_at_once_until_another_comes()
    {
        var held = Vote.Settle(MadeVotes.Heard(true, false), MadeVotes.Rules(), Jobs.MadeJobs.Start);
        var more = held with { Verdicts = MadeVotes.Heard(true, false, true).Verdicts };

        held.Held.ShouldBe(VoteHold.TooFewStages);
        Vote.Settle(more, MadeVotes.Rules(), Jobs.MadeJobs.Start).Held.ShouldBeNull();
    }
}
