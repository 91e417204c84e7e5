using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Bot.Jobs;

namespace StageMix.Bot.Specs.Jobs;

public sealed class JobStateSpecs
{
    private static readonly JobState[] _all = Enum.GetValues<JobState>();

    [Fact]
    public void A_mix_walks_the_whole_way_from_collecting_to_completed()
    {
        JobState[] way =
        [
            JobState.Collecting,
            JobState.Voting,
            JobState.Queued,
            JobState.Running,
            JobState.AwaitingApproval,
            JobState.Publishing,
            JobState.Completed,
        ];

        way.Zip(way.Skip(1)).ShouldAllBe(step => step.First.MayBecome(step.Second));
    }

    [Fact]
    public void What_is_not_finished_can_be_cancelled_and_can_fail()
    {
        var unfinished = _all.Where(state => !state.IsFinal()).ToList();

        unfinished.ShouldAllBe(state => state.MayBecome(JobState.Failed));
        unfinished
            .Where(state => !state.MayBecome(JobState.Cancelled))
            .ShouldBe([JobState.TakingDown], "what is being taken down stays on its way");
    }

    [Fact]
    public void What_is_finished_stays_so_unless_it_is_tried_again_or_taken_down()
    {
        var left =
            from state in _all
            where state.IsFinal()
            from next in _all
            where state.MayBecome(next)
            select (state, next);

        left.ShouldBe([
            (JobState.Completed, JobState.TakingDown),
            (JobState.Failed, JobState.Voting),
            (JobState.Failed, JobState.Queued),
            (JobState.Failed, JobState.TakingDown),
        ]);
    }

    [Property]
    public Property No_way_leads_to_completed_except_through_publishing() =>
        Prop.ForAll(
            Gen.Elements(_all).ListOf().ToArbitrary(),
            steps =>
            {
                var job = MadeJobs.Job();
                var seen = new List<JobState> { job.State };
                foreach (var state in steps.Where(state => job.State.MayBecome(state)))
                {
                    job = job.Become(state, MadeJobs.Start);
                    seen.Add(state);
                }

                return !seen.Contains(JobState.Completed) || seen.IndexOf(JobState.Publishing) >= 0;
            }
        );

    [Fact]
    public void A_step_that_there_is_not_is_refused() =>
        Should.Throw<InvalidOperationException>(() => MadeJobs.Job().Become(JobState.Completed, MadeJobs.Start));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0123456")]
    [InlineData("0123456O")]
    [InlineData("../../et")]
    [InlineData("ABCDEFGH")]
    public void What_is_no_id_is_refused(string? text) => JobId.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_id_can_be_read_again()
    {
        var id = JobId.New();

        JobId.TryParse(id.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(id);
    }
}
