using StageMix.Bot.Jobs;
using StageMix.Bot.Specs.Jobs;

namespace StageMix.Bot.Specs.Working;

[Collection(nameof(Alone))]
public sealed class MixWorkerSpecs
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_jobs_are_worked_off_in_fair_order_and_memory_stays_flat()
    {
        const int Guilds = 10;
        const int Each = 100;
        var made = new List<MixJob>();
        var memory = new List<long>();
        var legs = new MadeLegs(
            (leg, job, _) =>
            {
                if (leg == JobLeg.Make)
                {
                    made.Add(job);
                    if (made.Count % 200 == 0)
                    {
                        memory.Add(GC.GetTotalMemory(forceFullCollection: true));
                    }
                }

                return Task.CompletedTask;
            }
        );
        using var desk = new WorkDesk(legs, TimeProvider.System);
        // a whole guild at a time: the fairest order is the farthest from the order of arrival
        for (var i = 0; i < Guilds * Each; i++)
        {
            await desk.Queue.EnqueueAsync(MadeJobs.HeardJob($"guild {i / Each}", i), Stop);
        }

        await desk.Worker.StartAsync(Stop);
        await AllCompletedAsync(desk.Queue);
        await desk.Worker.StopAsync(Stop);

        made.Select(job => job.Id).ShouldBeUnique();
        made.Select(job => job.Number)
            .ShouldBe(
                from round in Enumerable.Range(1, Each)
                from guild in Enumerable.Range(0, Guilds)
                select (long)((guild * Each) + round)
            );
        (memory[^1] - memory[0]).ShouldBeLessThan(8 << 20, $"bytes after each 200 jobs: {string.Join(", ", memory)}");
    }

    [Fact]
    public async Task A_verdict_does_not_wait_behind_a_render()
    {
        var rendering = new TaskCompletionSource();
        var rendered = new TaskCompletionSource();
        var legs = new MadeLegs(
            async (leg, _, stop) =>
            {
                if (leg == JobLeg.Make)
                {
                    rendering.SetResult();
                    await rendered.Task.WaitAsync(stop);
                }
            }
        );
        using var desk = new WorkDesk(legs, TimeProvider.System);
        await desk.Queue.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        await desk.Worker.StartAsync(Stop);
        await rendering.Task.WaitAsync(Patience.Token);

        var late = await desk.Queue.EnqueueAsync(MadeJobs.Job(), Stop);

        await UntilAsync(desk.Queue, jobs => jobs.Single(job => job.Id == late.Id).Verdicts is not null);
        rendered.SetResult();
        await desk.Worker.StopAsync(Stop);
    }

    private static Task AllCompletedAsync(IJobQueue queue) =>
        UntilAsync(queue, jobs => jobs.All(job => job.State == JobState.Completed));

    private static async Task UntilAsync(IJobQueue queue, Func<IReadOnlyList<MixJob>, bool> isSo)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Patience.Token);
        var changes = queue.ObserveAsync(enough.Token).GetAsyncEnumerator(enough.Token);
        var next = changes.MoveNextAsync().AsTask();
        while (!isSo(await queue.ListAsync(Stop)))
        {
            await next;
            next = changes.MoveNextAsync().AsTask();
        }

        // a watcher can be left only when it waits no more
        await enough.CancelAsync();
        await Task.WhenAny(next);
        await changes.DisposeAsync();
    }
}
