using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Specs.Working;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Requests;

public sealed class MixDeskSpecs : IDisposable
{
    private static readonly JobOwner _member = new("member", "guild");

    private readonly WorkDesk _work = new(new MadeLegs());
    private readonly MixDesk _desk;

    public MixDeskSpecs() =>
        _desk = new MixDesk(
            _work.Queue,
            Options.Create(
                new LimitOptions
                {
                    ActiveAPerson = 2,
                    ActiveAGuild = 3,
                    PauseSeconds = 30,
                }
            ),
            Options.Create(_work.Storage),
            _work.Time
        );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _desk.Dispose();
        _work.Dispose();
    }

    [Fact]
    public async Task What_is_taken_is_persisted()
    {
        var taken = (await SubmitAsync(_member, song: 1)).ShouldBeOfType<MemberAnswer.Done>();

        (await _work.Queue.FindAsync(taken.Job.Id, Stop)).ShouldBe(taken.Job);
    }

    [Fact]
    public async Task A_person_has_only_so_many_mixes_under_way()
    {
        await SubmitLaterAsync(_member, song: 1);
        var second = (MemberAnswer.Done)await SubmitLaterAsync(_member, song: 2);

        (await SubmitLaterAsync(_member, song: 3))
            .ShouldBeOfType<MemberAnswer.Refused>()
            .Why.ShouldBe(new Refusal(RefusalReason.TooManyOfTheMember, 2, 2));

        await _desk.CancelAsync(second.Job.Id, Stop);
        (await SubmitLaterAsync(_member, song: 3)).ShouldBeOfType<MemberAnswer.Done>();
    }

    [Fact]
    public async Task A_guild_has_only_so_many_mixes_under_way()
    {
        for (var i = 1; i <= 3; i++)
        {
            await SubmitAsync(new JobOwner($"member {i}", "guild"), song: i);
        }

        (await SubmitAsync(new JobOwner("another", "guild"), song: 9))
            .ShouldBeOfType<MemberAnswer.Refused>()
            .Why.ShouldBe(new Refusal(RefusalReason.TooManyOfTheGuild, 3, 3));
        (await SubmitAsync(new JobOwner("another", "another guild"), song: 9)).ShouldBeOfType<MemberAnswer.Done>();
    }

    [Fact]
    public async Task A_person_pauses_between_two_requests()
    {
        await SubmitAsync(_member, song: 1);
        ((FakeTimeProvider)_work.Time).Advance(TimeSpan.FromSeconds(20));

        (await SubmitAsync(_member, song: 2))
            .ShouldBeOfType<MemberAnswer.Refused>()
            .Why.ShouldBe(new Refusal(RefusalReason.TooSoon, 10, 30));
    }

    [Theory]
    [InlineData(1, RefusalReason.TooFewStages, 2)]
    [InlineData(13, RefusalReason.TooManyStages, 12)]
    public async Task The_number_of_stages_has_its_limits(int stages, RefusalReason reason, int limit)
    {
        var request = new MixRequest(
            new MediaSource("/song.wav"),
            [.. Enumerable.Range(1, stages).Select(i => new MediaSource($"/stage{i}.mp4"))]
        );

        (await _desk.SubmitAsync(new NewMix(JobOwner.Console, request), Stop))
            .ShouldBeOfType<MemberAnswer.Refused>()
            .Why.ShouldBe(new Refusal(reason, limit, stages));
    }

    [Fact]
    public async Task The_same_song_and_stages_show_the_earlier_mix_first()
    {
        var first = (MemberAnswer.Done)await SubmitAsync(JobOwner.Console, song: 1);

        var again = await SubmitAsync(JobOwner.Console, song: 1);
        var anyway = await _desk.SubmitAsync(Asked(JobOwner.Console, song: 1) with { EvenIfKnown = true }, Stop);

        again.ShouldBeOfType<MemberAnswer.Known>().Job.Id.ShouldBe(first.Job.Id);
        anyway.ShouldBeOfType<MemberAnswer.Done>().Job.Id.ShouldNotBe(first.Job.Id);
    }

    [Fact]
    public async Task Stages_are_left_out_until_the_mix_is_started()
    {
        var asked = Asked(JobOwner.Console, song: 1) with { Begins = JobState.Collecting };
        var job = ((MemberAnswer.Done)await _desk.SubmitAsync(asked, Stop)).Job;

        await _desk.ChooseAsync(job.Id, new HashSet<int> { 2 }, Stop);
        var started = await _desk.StartAsync(job.Id, Stop);
        var late = await _desk.ChooseAsync(job.Id, new HashSet<int> { 1 }, Stop);

        started!.State.ShouldBe(JobState.Queued);
        late!.Request.Rules.ShouldBe([new StageOut(2)]);
    }

    [Fact]
    public async Task A_finished_mix_is_deleted_with_its_files_and_an_unfinished_one_is_not()
    {
        var job = ((MemberAnswer.Done)await SubmitAsync(JobOwner.Console, song: 1)).Job;
        var folder = new MixFolder(_work.Storage, job.Id);
        await folder.AddUsesAsync(["something"], Stop);

        (await _desk.DeleteAsync(job.Id, Stop)).ShouldBeFalse();
        await _desk.CancelAsync(job.Id, Stop);
        (await _desk.DeleteAsync(job.Id, Stop)).ShouldBeTrue();

        Directory.Exists(folder.Path).ShouldBeFalse();
        (await _work.Queue.FindAsync(job.Id, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_mix_that_awaits_approval_is_published_or_declined_with_a_reason()
    {
        var approved = await _work.Queue.EnqueueAsync(MadeJobs.Job() with { State = JobState.AwaitingApproval }, Stop);
        var declined = await _work.Queue.EnqueueAsync(MadeJobs.Job() with { State = JobState.AwaitingApproval }, Stop);

        (await _desk.ApproveAsync(approved.Id, Stop))!.State.ShouldBe(JobState.Publishing);
        (await _desk.DeclineAsync(declined.Id, "not this one", Stop))!.Failure!.Sentence.ShouldBe("not this one");
        (await _desk.ApproveAsync(declined.Id, Stop))!.State.ShouldBe(JobState.Declined, "what was declined stays so");
    }

    private static NewMix Asked(JobOwner owner, int song) =>
        new(owner, MadeJobs.Request() with { Song = new MediaSource($"/music/{song}.wav") });

    private Task<MemberAnswer> SubmitAsync(JobOwner owner, int song) => _desk.SubmitAsync(Asked(owner, song), Stop);

    private Task<MemberAnswer> SubmitLaterAsync(JobOwner owner, int song)
    {
        ((FakeTimeProvider)_work.Time).Advance(TimeSpan.FromMinutes(1));
        return SubmitAsync(owner, song);
    }
}
