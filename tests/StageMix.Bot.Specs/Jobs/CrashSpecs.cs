using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Jobs;

public sealed class CrashSpecs : IDisposable
{
    private readonly StoreDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_a_crash_left_in_the_middle_waits_again()
    {
        var id = await CrashInAsync(MadeJobs.HeardJob(), JobLeg.Make, times: 1);

        using var store = _desk.Open();
        var job = (await store.FindAsync(id, Stop)).ShouldNotBeNull();
        job.State.ShouldBe(JobState.Queued);
        job.Activity.ShouldBeNull();
        job.Attempts.ShouldHaveSingleItem().End.ShouldBe(AttemptEnd.Crashed);
    }

    [Fact]
    public async Task A_job_that_brings_the_process_down_three_times_is_failed_and_the_queue_goes_on()
    {
        var id = await CrashInAsync(MadeJobs.HeardJob(), JobLeg.Make, times: 3);

        using var store = _desk.Open();
        var job = (await store.FindAsync(id, Stop)).ShouldNotBeNull();
        job.State.ShouldBe(JobState.Failed);
        job.Failure!.Sentence.ShouldContain(id.ToString());
        var next = await store.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        (await store.LeaseAsync(JobLeg.Make, "holder", Stop)).Job.Id.ShouldBe(next.Id);
    }

    [Fact]
    public async Task A_job_that_gets_further_between_crashes_is_not_to_blame()
    {
        var id = await CrashInAsync(MadeJobs.HeardJob(), JobLeg.Make, times: 5, made: 1);

        using var store = _desk.Open();
        (await store.FindAsync(id, Stop))!.State.ShouldBe(JobState.Queued);
    }

    [Fact]
    public async Task A_job_that_stood_aside_while_the_process_died_is_not_to_blame()
    {
        var id = await CrashInAsync(MadeJobs.HeardJob(), JobLeg.Make, times: 2);
        for (var i = 0; i < 3; i++)
        {
            using var waiting = _desk.Open();
            (await waiting.FindAsync(id, Stop))!.NotBefore.ShouldNotBeNull("it stands aside after a crash");
            using var killed = await _desk.CopyAsKilledAsync();
            using var next = killed.Open();

            var cleared = (await next.FindAsync(id, Stop)).ShouldNotBeNull();

            cleared.NotBefore.ShouldBeNull();
            cleared.Attempts.ShouldAllBe(attempt => attempt.End == AttemptEnd.Killed);
        }
    }

    [Fact]
    public async Task The_jobs_of_one_crash_are_tried_one_after_the_other()
    {
        using (var store = _desk.Open())
        {
            await store.EnqueueAsync(MadeJobs.HeardJob(), Stop);
            await store.EnqueueAsync(MadeJobs.Job(), Stop);
            await store.LeaseAsync(JobLeg.Make, "maker", Stop);
            await store.LeaseAsync(JobLeg.Listen, "listener", Stop);
        }

        using var opened = _desk.Open();
        (await opened.ListAsync(Stop)).Select(job => job.NotBefore).ShouldBeUnique();
    }

    [Fact]
    public async Task A_stop_in_good_order_blames_nobody()
    {
        MixJob job;
        using (var store = _desk.Open())
        {
            job = await store.EnqueueAsync(MadeJobs.HeardJob(), Stop);
            for (var i = 0; i < 5; i++)
            {
                var lease = await store.LeaseAsync(JobLeg.Make, "holder", Stop);
                await store.CompleteAsync(
                    lease,
                    j =>
                        j.Become(JobState.Queued, MadeJobs.Start) with
                        {
                            Attempts = [.. j.Attempts.SkipLast(1), j.Attempts[^1] with { End = AttemptEnd.Stopped }],
                        },
                    Stop
                );
            }
        }

        using var opened = _desk.Open();
        (await opened.FindAsync(job.Id, Stop))!.State.ShouldBe(JobState.Queued);
    }

    [Fact]
    public async Task What_somebody_cancelled_before_the_crash_is_cancelled_after_it()
    {
        using (var store = _desk.Open())
        {
            var enqueued = await store.EnqueueAsync(MadeJobs.HeardJob(), Stop);
            await store.LeaseAsync(JobLeg.Make, "holder", Stop);
            await store.ChangeAsync(enqueued.Id, job => job with { IsCancelling = true }, Stop);
        }

        using var opened = _desk.Open();
        (await opened.ListAsync(Stop)).ShouldHaveSingleItem().State.ShouldBe(JobState.Cancelled);
    }

    [Fact]
    public async Task A_crash_while_publishing_publishes_again()
    {
        var id = await CrashInAsync(MadeJobs.HeardJob() with { State = JobState.Publishing }, JobLeg.Publish, times: 1);

        using var store = _desk.Open();
        _desk.Time.Advance(TimeSpan.FromMinutes(1));
        (await store.LeaseAsync(JobLeg.Publish, "holder", Stop)).Job.Id.ShouldBe(id);
    }

    /// <summary>Takes a job up and leaves the store as a killed process would.</summary>
    private async Task<JobId> CrashInAsync(MixJob job, JobLeg leg, int times, int made = 0)
    {
        for (var i = 0; i < times; i++)
        {
            using var store = _desk.Open();
            _desk.Time.Advance(TimeSpan.FromMinutes(5));
            if (i == 0)
            {
                await store.EnqueueAsync(job, Stop);
            }

            var lease = await store.LeaseAsync(leg, "holder", Stop);
            await store.RenewAsync(lease, new JobProgress(Room.Detecting, 0.5, made), Stop);
        }

        return job.Id;
    }
}
