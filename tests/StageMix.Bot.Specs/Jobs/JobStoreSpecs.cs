using System.Runtime.Versioning;
using System.Text.Json;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Timeline;

namespace StageMix.Bot.Specs.Jobs;

public sealed class JobStoreSpecs : IDisposable
{
    private readonly StoreDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill()
    {
        using var store = _desk.Open();
        var job = await store.EnqueueAsync(MadeJobs.Job(), Stop);
        var changed = await store.ChangeAsync(job.Id, j => j with { NeedsApproval = true }, Stop);

        using var killed = await _desk.CopyAsKilledAsync();
        using var opened = killed.Open();

        Written(await opened.FindAsync(job.Id, Stop)).ShouldBe(Written(changed));
    }

    [Fact]
    public async Task Every_part_of_a_job_is_kept()
    {
        var request = FullRequest();
        var job = MadeJobs.Job("guild") with
        {
            Request = request,
            Verdicts = MadeJobs.Heard,
            Ballots = [new Ballot("voter", [1, 2])],
            Said = [new SaidMessage("card", "channel", "message", MadeJobs.Start)],
            Attempts =
            [
                new JobAttempt(JobLeg.Make, MadeJobs.Start, MadeJobs.Start, AttemptEnd.Failed)
                {
                    Failure = new JobFailure(MixFailure.TryLater, "why"),
                    Rooms = [new RoomTime(Room.Detecting, 2.5, 3)],
                },
            ],
            Made = new MadeMix(3.5, 57.5, new PictureSize(1280, 720), [new MadeClip(1, 2, 3.5, 61, "because")]),
            Published = new PublishedMix(new Uri("https://youtu.be/x"), "youtube", MadeJobs.Start),
            Watch = WatchAddress.New(MadeJobs.Start.AddDays(1)),
        };
        MixJob kept;
        using (var store = _desk.Open())
        {
            kept = await store.EnqueueAsync(job, Stop);
        }

        using var opened = _desk.Open();
        var found = (await opened.FindAsync(job.Id, Stop)).ShouldNotBeNull();

        Written(found).ShouldBe(Written(kept));
        found.Request.Song.Link.ShouldBe(request.Song.Link);
        found.Request.Stages.Select(stage => stage.Link).ShouldBe(request.Stages.Select(stage => stage.Link));
        found
            .Request.Stages[1]
            .Link!.Address.ShouldBe(request.Stages[1].Link!.Address, "the signature is needed to fetch it");
        found.Request.Rules.ShouldBe(request.Rules);
    }

    [Fact]
    public async Task Guilds_take_turns_and_within_one_the_first_is_first()
    {
        using var store = _desk.Open();
        foreach (var guild in (string[])["a", "a", "a", "b", "c", "b"])
        {
            await store.EnqueueAsync(MadeJobs.HeardJob(guild), Stop);
        }

        var order = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            var lease = await store.LeaseAsync(JobLeg.Make, $"holder {i}", Stop);
            order.Add($"{lease.Job.Owner.Guild}{lease.Job.Number}");
        }

        order.ShouldBe(["a1", "b4", "c5", "a2", "b6", "a3"]);
    }

    [Fact]
    public async Task A_job_is_in_one_pair_of_hands()
    {
        using var store = _desk.Open();
        await store.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        await store.LeaseAsync(JobLeg.Make, "first", Stop);
        using var soon = new CancellationTokenSource();
        var second = store.LeaseAsync(JobLeg.Make, "second", soon.Token);

        second.IsCompleted.ShouldBeFalse();

        await soon.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
    }

    [Fact]
    public async Task A_job_is_heard_before_it_is_made()
    {
        using var store = _desk.Open();
        var job = await store.EnqueueAsync(MadeJobs.Job(), Stop);
        var make = store.LeaseAsync(JobLeg.Make, "maker", Stop);
        var listen = await store.LeaseAsync(JobLeg.Listen, "listener", Stop);
        make.IsCompleted.ShouldBeFalse();

        await store.CompleteAsync(listen, j => j with { Verdicts = MadeJobs.Heard }, Stop);

        (await make).Job.Id.ShouldBe(job.Id);
        (await make).Job.State.ShouldBe(JobState.Running);
    }

    [Fact]
    public async Task A_worker_that_falls_silent_loses_its_job_to_another()
    {
        using var store = _desk.Open();
        await store.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        var silent = await store.LeaseAsync(JobLeg.Make, "silent", Stop);
        var next = store.LeaseAsync(JobLeg.Make, "next", Stop);

        _desk.Time.Advance(TimeSpan.FromMinutes(1));

        (await next).Job.Id.ShouldBe(silent.Job.Id);
        (await store.RenewAsync(silent, new JobProgress(Room.Rendering, 0.5, 1), Stop)).ShouldBeNull();
        (await store.CompleteAsync(silent, job => job.Become(JobState.Failed, MadeJobs.Start), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_worker_that_is_heard_of_keeps_its_job()
    {
        using var store = _desk.Open();
        await store.EnqueueAsync(MadeJobs.HeardJob(), Stop);
        var lease = await store.LeaseAsync(JobLeg.Make, "busy", Stop);
        var next = store.LeaseAsync(JobLeg.Make, "next", Stop);

        for (var i = 0; i < 4; i++)
        {
            _desk.Time.Advance(TimeSpan.FromSeconds(40));
            (await store.RenewAsync(lease, new JobProgress(Room.Rendering, i / 4.0, i), Stop)).ShouldNotBeNull();
        }

        next.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_job_that_waits_for_something_to_pass_is_handed_out_when_its_time_has_come()
    {
        using var store = _desk.Open();
        var due = MadeJobs.Start.AddMinutes(5);
        await store.EnqueueAsync(MadeJobs.HeardJob() with { NotBefore = due }, Stop);
        var lease = store.LeaseAsync(JobLeg.Make, "holder", Stop);

        _desk.Time.Advance(TimeSpan.FromMinutes(4.9));
        lease.IsCompleted.ShouldBeFalse();
        _desk.Time.Advance(TimeSpan.FromMinutes(0.1));

        (await lease).Job.NotBefore.ShouldBeNull();
    }

    [Fact]
    public async Task Who_watches_sees_the_latest_of_every_changed_job()
    {
        using var store = _desk.Open();
        await using var changes = store.ObserveAsync(Stop).GetAsyncEnumerator(Stop);
        var first = changes.MoveNextAsync();
        var job = await store.EnqueueAsync(MadeJobs.Job(), Stop);
        (await first).ShouldBeTrue();
        changes.Current.Job!.Version.ShouldBe(job.Version);

        for (var i = 0; i < 10; i++)
        {
            await store.ChangeAsync(job.Id, j => j with { NeedsApproval = !j.NeedsApproval }, Stop);
        }

        await store.DeleteAsync(job.Id, Stop);
        (await changes.MoveNextAsync()).ShouldBeTrue();
        changes.Current.ShouldBe(new JobChange(job.Id, null), "what came before was overtaken");
    }

    [Fact]
    public async Task A_deleted_job_stays_deleted()
    {
        JobId id;
        using (var store = _desk.Open())
        {
            id = (await store.EnqueueAsync(MadeJobs.Job(), Stop)).Id;
            await store.EnqueueAsync(MadeJobs.Job(), Stop);
            await store.DeleteAsync(id, Stop);
        }

        using var opened = _desk.Open();
        (await opened.FindAsync(id, Stop)).ShouldBeNull();
        (await opened.ListAsync(Stop)).Count.ShouldBe(1);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_its_owner_may_enter_the_folder_of_the_jobs()
    {
        using var store = _desk.Open();

        File.GetUnixFileMode(Path.GetDirectoryName(_desk.Path)!)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Two_bots_do_not_work_on_the_same_jobs()
    {
        using var store = _desk.Open();

        Should.Throw<IOException>(_desk.Open);
    }

    private static MixRequest FullRequest()
    {
        var allowed = new AllowedHosts(["media.example"]);
        return new MixRequest(
            MediaSource.Parse("https://youtu.be/dQw4w9WgXcQ?t=3", LinkOrigin.Message, allowed),
            [
                MediaSource.Parse("https://media.example/무대.mp4", LinkOrigin.Message, allowed),
                MediaSource.Parse(
                    "https://cdn.discordapp.com/attachments/1/2/a.mp4?ex=1&is=2&hm=3",
                    LinkOrigin.Attachment,
                    allowed
                ),
                new MediaSource("/stages/c.mp4"),
            ]
        )
        {
            Title = "교차편집",
            Style = MixStyle.Classic,
            Seed = 7,
            Range = new MixRange(MixRangeKind.Given, Range(3.5, 61)),
            Rate = new FrameRate(60000, 1001),
            Size = new PictureSize(1280, 720),
            Rules =
            [
                new StagePin(1, Range(1, 2)),
                new StageBan(2, Range(3, 4)),
                new StageWeight(1, 2),
                new StageOut(3),
            ],
        };
    }

    private static string Written(MixJob? job) => JsonSerializer.Serialize(job, StoreJson.Options);

    private static TimeRange Range(double start, double end) =>
        new(Timestamp.FromSeconds(start), Timestamp.FromSeconds(end));
}
