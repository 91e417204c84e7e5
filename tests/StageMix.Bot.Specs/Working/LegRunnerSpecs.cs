using Microsoft.Extensions.Time.Testing;
using StageMix.Bot.Jobs;
using StageMix.Bot.Specs.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Working;

public sealed class LegRunnerSpecs
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_walked_leg_brings_its_job_on()
    {
        using var desk = new WorkDesk(new MadeLegs());
        await desk.Queue.EnqueueAsync(MadeJobs.Job(), Stop);

        (await desk.WalkAsync(JobLeg.Listen, Stop)).Verdicts.ShouldNotBeNull();
        (await desk.WalkAsync(JobLeg.Make, Stop)).State.ShouldBe(JobState.Publishing);
        var done = await desk.WalkAsync(JobLeg.Publish, Stop);

        done.State.ShouldBe(JobState.Completed);
        done.Attempts.Select(attempt => (attempt.Leg, attempt.End))
            .ShouldBe([
                (JobLeg.Listen, AttemptEnd.Done),
                (JobLeg.Make, AttemptEnd.Done),
                (JobLeg.Publish, AttemptEnd.Done),
            ]);
    }

    [Fact]
    public async Task A_mix_that_somebody_must_approve_of_waits_for_it()
    {
        using var desk = new WorkDesk(new MadeLegs());
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob() with { NeedsApproval = true }, Stop);

        (await desk.WalkAsync(JobLeg.Make, Stop)).State.ShouldBe(JobState.AwaitingApproval);
    }

    [Fact]
    public async Task What_may_pass_is_tried_again_later_and_each_try_is_kept_with_its_reason()
    {
        using var desk = new WorkDesk(Failing(MixFailure.TryLater, "The network is down: try again later."));
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        var time = (FakeTimeProvider)desk.Time;

        var first = await desk.WalkAsync(JobLeg.Make, Stop);
        first.State.ShouldBe(JobState.Queued);
        first.NotBefore.ShouldBe(MadeJobs.Start.AddMinutes(1));
        time.Advance(TimeSpan.FromMinutes(1));
        (await desk.WalkAsync(JobLeg.Make, Stop)).NotBefore.ShouldBe(MadeJobs.Start.AddMinutes(6));
        time.Advance(TimeSpan.FromMinutes(5));
        var last = await desk.WalkAsync(JobLeg.Make, Stop);

        last.State.ShouldBe(JobState.Failed);
        last.Failure!.Sentence.ShouldBe("The network is down: try again later.");
        last.Attempts.ShouldAllBe(attempt => attempt.Failure!.Reason == MixFailure.TryLater);
        last.Attempts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_passes_at_a_known_time_is_tried_again_then()
    {
        var until = MadeJobs.Start.AddHours(9);
        var spent = new MixException(MixFailure.TryLater, "Today's uploads are spent.") { RetryAt = until };
        using var desk = new WorkDesk(new MadeLegs((_, _, _) => throw spent));
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob() with { State = JobState.Publishing }, Stop);

        var job = await desk.WalkAsync(JobLeg.Publish, Stop);

        (job.State, job.NotBefore).ShouldBe((JobState.Publishing, until));
    }

    [Theory]
    [InlineData(MixFailure.NotMedia)]
    [InlineData(MixFailure.NoStageAccepted)]
    [InlineData(MixFailure.LinkUnusable)]
    [InlineData(MixFailure.ToolFailed)]
    public async Task What_another_try_would_meet_again_is_final_at_once(MixFailure reason)
    {
        using var desk = new WorkDesk(Failing(reason, "It cannot be done."));
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);

        var job = await desk.WalkAsync(JobLeg.Make, Stop);

        job.State.ShouldBe(JobState.Failed);
        job.Failure.ShouldBe(new JobFailure(reason, "It cannot be done."));
    }

    [Fact]
    public async Task What_stood_in_the_way_is_kept_with_the_source_that_it_is_about()
    {
        var remark = new StageRemark(StageRemarkKind.Private);
        var failure = new MixException(MixFailure.LinkUnusable, "No.")
        {
            Given = "https://a.example/b",
            Remark = remark,
        };
        using var desk = new WorkDesk(new MadeLegs((_, _, _) => throw failure));
        await desk.Queue.EnqueueAsync(MadeJobs.Job(), Stop);

        var kept = (await desk.WalkAsync(JobLeg.Listen, Stop)).Failure!;

        (kept.Source, kept.Remark).ShouldBe(("https://a.example/b", remark));
    }

    [Fact]
    public async Task A_mistake_in_the_program_is_told_with_the_number_of_the_job_and_nothing_else()
    {
        using var desk = new WorkDesk(new MadeLegs((_, _, _) => throw new InvalidOperationException("secret innards")));
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);

        var job = await desk.WalkAsync(JobLeg.Make, Stop);

        job.State.ShouldBe(JobState.Failed);
        job.Failure!.Sentence.ShouldContain(job.Id.ToString());
        job.Failure.Sentence.ShouldNotContain("innards");
    }

    [Fact]
    public async Task A_cancelled_job_ends_although_it_is_being_worked_on()
    {
        var began = new TaskCompletionSource();
        using var desk = new WorkDesk(Endless(began));
        var job = await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        var walking = desk.WalkAsync(JobLeg.Make, Stop);
        await began.Task.WaitAsync(Patience.Token);

        await desk.Queue.ChangeAsync(job.Id, j => j with { IsCancelling = true }, Stop);
        await AdvanceUntilAsync((FakeTimeProvider)desk.Time, walking, atMost: TimeSpan.FromSeconds(1));

        (await walking.WaitAsync(Patience.Token)).State.ShouldBe(JobState.Cancelled);
    }

    [Fact]
    public async Task When_the_bot_stops_the_job_waits_for_the_next_start()
    {
        var began = new TaskCompletionSource();
        using var desk = new WorkDesk(Endless(began));
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        using var stop = new CancellationTokenSource();
        var walking = desk.WalkAsync(JobLeg.Make, stop.Token);
        await began.Task.WaitAsync(Patience.Token);

        await stop.CancelAsync();

        var job = await walking.WaitAsync(Patience.Token);
        job.State.ShouldBe(JobState.Queued);
        job.Attempts[^1].End.ShouldBe(AttemptEnd.Stopped);
    }

    [Fact]
    public async Task No_mix_begins_for_which_the_disk_has_no_room()
    {
        using var desk = new WorkDesk(new MadeLegs(), freeGigabytesKept: 100_000);
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);

        var job = await desk.WalkAsync(JobLeg.Make, Stop);

        job.State.ShouldBe(JobState.Queued);
        job.Failure!.Reason.ShouldBe(MixFailure.DiskFull);
        job.NotBefore.ShouldNotBeNull();
    }

    private static MadeLegs Failing(MixFailure reason, string sentence) =>
        new((_, _, _) => throw new MixException(reason, sentence));

    private static MadeLegs Endless(TaskCompletionSource began) =>
        new(
            async (_, _, stop) =>
            {
                began.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            }
        );

    private static async Task AdvanceUntilAsync(FakeTimeProvider time, Task done, TimeSpan atMost)
    {
        var end = time.GetUtcNow() + atMost;
        while (!done.IsCompleted && time.GetUtcNow() < end)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(done, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop));
        }
    }
}
