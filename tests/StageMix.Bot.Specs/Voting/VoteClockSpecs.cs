using Microsoft.Extensions.Logging.Abstractions;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.Guilds;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Voting;

namespace StageMix.Bot.Specs.Voting;

public sealed class VoteClockSpecs : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly StoreDesk _desk = new();
    private readonly MadeRulebook _rules = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_vote_ends_at_its_time_and_not_before()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { Quorum = 3 });
        using var store = _desk.Open();
        var job = await store.EnqueueAsync(Voted(), Stop);
        using var clock = await StartAsync(store);

        _desk.Time.Advance(TimeSpan.FromMinutes(50));
        await SettledAsync(store);
        (await FindAsync(store, job)).State.ShouldBe(JobState.Voting);
        _desk.Time.Advance(TimeSpan.FromMinutes(10));

        (await UntilAsync(store, job, JobState.Queued)).VoteEnd.ShouldBe(VoteEnd.Deadline);
        await clock.StopAsync(Stop);
    }

    [Fact]
    public async Task A_vote_whose_time_came_while_the_bot_was_down_ends_at_its_start()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { Quorum = 3 });
        MixJob job;
        using (var store = _desk.Open())
        {
            job = await store.EnqueueAsync(Voted(), Stop);
            using var before = await StartAsync(store);
            await before.StopAsync(Stop);
        }

        _desk.Time.Advance(TimeSpan.FromHours(9));
        using var again = _desk.Open();
        using var clock = await StartAsync(again);

        (await UntilAsync(again, job, JobState.Queued)).VoteEnd.ShouldBe(VoteEnd.Deadline);
        await clock.StopAsync(Stop);
    }

    [Fact]
    public async Task A_vote_that_waits_for_its_last_verdict_ends_when_that_comes()
    {
        using var store = _desk.Open();
        var job = await store.EnqueueAsync(MadeVotes.Unheard(2) with { Ballots = [MadeVotes.Ballot(1, 1, 2)] }, Stop);
        using var clock = await StartAsync(store);
        await SettledAsync(store);
        (await FindAsync(store, job)).State.ShouldBe(JobState.Voting);

        var lease = await store.LeaseAsync(JobLeg.Listen, "worker", Stop);
        await store.CompleteAsync(lease, left => left with { Verdicts = MadeJobs.Heard }, Stop);

        (await UntilAsync(store, job, JobState.Queued)).VoteEnd.ShouldBe(VoteEnd.Quorum);
        await clock.StopAsync(Stop);
    }

    [Fact]
    public async Task A_vote_that_nobody_came_to_is_held_and_stays_so()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { WithoutBallots = WithoutBallots.Hold });
        using var store = _desk.Open();
        var job = await store.EnqueueAsync(MadeVotes.Heard(true, true), Stop);
        using var clock = await StartAsync(store);

        _desk.Time.Advance(TimeSpan.FromHours(1));
        var held = await UntilAsync(store, job, JobState.Voting, left => left.Held is not null);
        _desk.Time.Advance(TimeSpan.FromHours(9));
        await SettledAsync(store);

        held.Held.ShouldBe(VoteHold.WithoutBallots);
        (await FindAsync(store, job)).ShouldBe(held, "it is told once");
        await clock.StopAsync(Stop);
    }

    private static MixJob Voted() => MadeVotes.Heard(true, true) with { Ballots = [MadeVotes.Ballot(1, 1, 2)] };

    private async Task<VoteClock> StartAsync(JobStore store)
    {
        var clock = new VoteClock(store, _rules.Book, _desk.Time, NullLogger<VoteClock>.Instance);
        await clock.StartAsync(Stop);
        return clock;
    }

    /// <summary>Waits until the clock has seen a change and what came before it.</summary>
    private async Task SettledAsync(JobStore store)
    {
        var marker = await store.EnqueueAsync(
            MadeVotes.Heard(true, true) with
            {
                Ballots = [.. Enumerable.Range(1, 5).Select(voter => MadeVotes.Ballot(voter, 1, 2))],
            },
            Stop
        );
        await UntilAsync(store, marker, JobState.Queued);
    }

    private static async Task<MixJob> FindAsync(JobStore store, MixJob job) =>
        (await store.FindAsync(job.Id, Stop)).ShouldNotBeNull();

    private async Task<MixJob> UntilAsync(JobStore store, MixJob job, JobState state, Func<MixJob, bool>? also = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(_patience);
        while (true)
        {
            var left = await FindAsync(store, job);
            if (left.State == state && also?.Invoke(left) != false)
            {
                return left;
            }

            // the clock looks every second
            _desk.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }
}
