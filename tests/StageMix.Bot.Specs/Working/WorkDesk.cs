using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Working;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Working;

/// <summary>A queue and a runner over legs that a spec walks itself.</summary>
internal sealed class WorkDesk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-work-");

    public WorkDesk(IMixLegs legs, TimeProvider? time = null, double freeGigabytesKept = 0)
    {
        Time = time ?? new FakeTimeProvider(MadeJobs.Start);
        Storage = new StorageOptions { DataDirectory = _folder.FullName, FreeGigabytesKept = freeGigabytesKept };
        Queue = JobStore.Open(Storage.JobsPath, Time);
        var storage = Options.Create(Storage);
        var work = Options.Create(new WorkOptions { RetryMinutes = [1, 5] });
        Runner = new LegRunner(
            Queue,
            legs,
            new DiskRoom(Queue, storage),
            new JobMeter(new NoMeters()),
            storage,
            work,
            Time,
            NullLogger<LegRunner>.Instance
        );
        Worker = new MixWorker(Queue, Runner, work, Time, NullLogger<MixWorker>.Instance);
    }

    public TimeProvider Time { get; }

    public StorageOptions Storage { get; }

    public JobStore Queue { get; }

    public LegRunner Runner { get; }

    public MixWorker Worker { get; }

    /// <summary>Takes the next job up for a leg, walks it, and tells what became of the job.</summary>
    public async Task<MixJob> WalkAsync(JobLeg leg, CancellationToken stop)
    {
        var lease = await Queue.LeaseAsync(leg, Guid.NewGuid().ToString(), TestContext.Current.CancellationToken);
        await Runner.RunAsync(lease, stop);
        return (await Queue.FindAsync(lease.Job.Id, CancellationToken.None))!;
    }

    public void Dispose()
    {
        Worker.Dispose();
        Queue.Dispose();
        _folder.Delete(recursive: true);
    }

    private sealed class NoMeters : System.Diagnostics.Metrics.IMeterFactory
    {
        public System.Diagnostics.Metrics.Meter Create(System.Diagnostics.Metrics.MeterOptions options) => new(options);

        public void Dispose() { }
    }
}

/// <summary>Legs in which nothing is done but what a spec says.</summary>
internal sealed class MadeLegs(Func<JobLeg, MixJob, CancellationToken, Task>? walk = null) : IMixLegs
{
    public async Task<Func<MixJob, DateTimeOffset, MixJob>> WalkAsync(
        JobLeg leg,
        MixJob job,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        await (walk?.Invoke(leg, job, cancellationToken) ?? Task.CompletedTask);
        return leg switch
        {
            JobLeg.Listen => (left, _) => left with { Verdicts = MadeJobs.Heard },
            JobLeg.Make => (left, now) =>
                left.Become(left.NeedsApproval ? JobState.AwaitingApproval : JobState.Publishing, now),
            JobLeg.TakeDown => (left, now) => left.Become(JobState.TakenDown, now),
            _ => (left, now) => left.Become(JobState.Completed, now),
        };
    }
}
