using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Bot.Jobs;
using StageMix.Bot.Voting;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Voting;

public sealed class TallySpecs
{
    /// <summary>Stages that can be used or not, and ballots of a few voters who may vote again.</summary>
    private static readonly Arbitrary<(bool[] Accepted, Ballot[] Cast)> _votes = (
        from accepted in Gen.Elements(true, true, true, false).ArrayOf().Where(stages => stages.Length > 0)
        from cast in (
            from voter in Gen.Choose(1, 5)
            from stages in Gen.SubListOf(Enumerable.Range(1, accepted.Length))
            select MadeVotes.Ballot(voter, [.. stages])
        ).ArrayOf()
        select (accepted, cast)
    ).ToArbitrary();

    [Property]
    public Property A_stage_is_in_when_it_can_be_used_and_at_least_half_of_the_voters_last_included_it() =>
        Prop.ForAll(
            _votes,
            votes =>
            {
                var job = CastAll(votes.Accepted, votes.Cast);
                var last = votes
                    .Cast.GroupBy(ballot => ballot.Voter, StringComparer.Ordinal)
                    .Select(voter => voter.Last())
                    .ToList();
                var expected = Enumerable
                    .Range(1, votes.Accepted.Length)
                    .Where(stage => votes.Accepted[stage - 1])
                    .Where(stage => last.Count(ballot => ballot.Stages.Contains(stage)) >= last.Count / 2.0);
                return Tally.StagesIn(job).SequenceEqual(expected) && job.Ballots.Count == last.Count;
            }
        );

    [Property]
    public Property The_order_in_which_different_voters_vote_changes_nothing() =>
        Prop.ForAll(
            _votes,
            votes =>
            {
                var once = votes.Cast.DistinctBy(ballot => ballot.Voter, StringComparer.Ordinal).ToArray();
                return Tally
                    .StagesIn(CastAll(votes.Accepted, once))
                    .SequenceEqual(Tally.StagesIn(CastAll(votes.Accepted, [.. once.Reverse()])));
            }
        );

    [Property]
    public Property One_more_ballot_for_a_stage_never_takes_it_out() =>
        Prop.ForAll(
            _votes,
            votes =>
            {
                var job = CastAll(votes.Accepted, votes.Cast);
                var all = Enumerable.Range(1, votes.Accepted.Length).ToArray();
                var more = Vote.Cast(job, MadeVotes.Ballot(99, all));
                // without a ballot every stage is in, and so it is with one for all
                return Tally.StagesIn(job).All(Tally.StagesIn(more).Contains);
            }
        );

    [Fact]
    public void Of_two_ballots_one_is_half()
    {
        var job = CastAll([true, true, true], [MadeVotes.Ballot(1, 1, 2), MadeVotes.Ballot(2, 2)]);

        Tally.StagesIn(job).ShouldBe([1, 2]);
        Tally.BallotsFor(job, 2).ShouldBe(2);
        Tally.BallotsFor(job, 3).ShouldBe(0);
    }

    [Fact]
    public void A_stage_that_the_asker_left_out_stays_out()
    {
        var job = MadeVotes.Heard(true, true, true);
        job = job with { Request = job.Request with { Rules = [new StageOut(2)] } };

        Tally.StagesIn(job).ShouldBe([1, 3]);
    }

    private static MixJob CastAll(bool[] accepted, Ballot[] cast) =>
        cast.Aggregate(MadeVotes.Heard(accepted), Vote.Cast);
}
