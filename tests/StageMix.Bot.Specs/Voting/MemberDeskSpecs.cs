using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Bot.Specs.Guilds;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Specs.Working;
using StageMix.Bot.Voting;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Specs.Voting;

public sealed class MemberDeskSpecs : IDisposable
{
    private static readonly JobPlace _place = new("channel", "ko");

    private readonly MadeRulebook _rules = new() { AllowedGuildIds = [4711] };
    private readonly WorkDesk _work = new(new MadeLegs());
    private readonly MixDesk _mixes;
    private readonly MemberDesk _desk;

    public MemberDeskSpecs()
    {
        _mixes = new MixDesk(
            _work.Queue,
            Options.Create(new LimitOptions()),
            Options.Create(_work.Storage),
            _work.Time
        );
        _desk = new MemberDesk(_work.Queue, _mixes, _rules.Book, _work.Time);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _mixes.Dispose();
        _work.Dispose();
    }

    [Fact]
    public async Task A_members_mix_is_voted_on_until_its_time()
    {
        var job = Done(await SubmitAsync(MadeVotes.Asker));

        job.State.ShouldBe(JobState.Voting);
        job.VotingEnds.ShouldBe(MadeJobs.Start.AddHours(1));
        (job.Place, job.NeedsApproval, job.Owner).ShouldBe((_place, true, new JobOwner("asker", MadeVotes.Guild)));
        (await _work.WalkAsync(JobLeg.Listen, Stop)).State.ShouldBe(JobState.Voting);
    }

    [Fact]
    public async Task A_trusted_members_mix_needs_no_vote()
    {
        var job = Done(await SubmitAsync(MadeVotes.Asker with { IsTrusted = true }));

        (job.State, job.VotingEnds).ShouldBe((JobState.Queued, null));
    }

    [Fact]
    public async Task A_blocked_member_asks_for_nothing() =>
        Why(await SubmitAsync(MadeVotes.Asker with { IsBlocked = true })).Reason.ShouldBe(RefusalReason.Blocked);

    [Fact]
    public async Task A_guilds_own_limits_hold()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { MostStages = 2, ActiveAGuild = 1 });

        Why(await SubmitAsync(MadeVotes.Asker, stages: 3)).ShouldBe(new Refusal(RefusalReason.TooManyStages, 2, 3));
        Done(await SubmitAsync(MadeVotes.Asker));
        Why(await SubmitAsync(MadeVotes.Other, seed: 2)).ShouldBe(new Refusal(RefusalReason.TooManyOfTheGuild, 1, 1));
    }

    [Fact]
    public async Task Of_many_requests_at_once_no_more_are_taken_than_the_limit_says()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { ActiveAGuild = 4 });

        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 50)
                .Select(i => Task.Run(() => SubmitAsync(new Member($"member {i}", MadeVotes.Guild), seed: i), Stop))
        );

        answers.OfType<MemberAnswer.Done>().Count().ShouldBe(4);
    }

    [Fact]
    public async Task The_same_asked_for_by_many_at_once_is_one_mix()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 5)
                .Select(i =>
                    Task.Run(
                        () =>
                            _desk.SubmitAsync(
                                new Member($"member {i}", MadeVotes.Guild),
                                MadeJobs.Request(),
                                _place,
                                evenIfKnown: false,
                                Stop
                            ),
                        Stop
                    )
                )
        );

        answers.OfType<MemberAnswer.Done>().Count().ShouldBe(1);
        answers.OfType<MemberAnswer.Known>().Count().ShouldBe(4);
    }

    [Fact]
    public async Task Ballots_of_moderators_close_the_vote_at_the_quorum()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { Quorum = 2 });
        var job = await KeepAsync(MadeVotes.Heard(true, true, true));

        Done(await _desk.CastAsync(MadeVotes.Moderator, job.Id, [1], Stop));
        var again = Done(await _desk.CastAsync(MadeVotes.Moderator, job.Id, [1, 2], Stop));
        var second = MadeVotes.Moderator with { Id = "second" };
        var closed = Done(await _desk.CastAsync(second, job.Id, [2, 99], Stop));

        again.State.ShouldBe(JobState.Voting, "one voter has one ballot");
        (closed.State, closed.VoteEnd).ShouldBe((JobState.Queued, VoteEnd.Quorum));
        closed.Ballots[1].Stages.ShouldBe([2]);
        closed.Request.Rules.ShouldBe([new StageOut(3)]);
        Why(await _desk.CastAsync(second, job.Id, [1], Stop)).Reason.ShouldBe(RefusalReason.NotInTheVote);
    }

    [Fact]
    public async Task A_ballot_may_come_before_the_verdicts_and_waits_for_them()
    {
        var job = await KeepAsync(MadeVotes.Unheard(2));

        var cast = Done(await _desk.CastAsync(MadeVotes.Moderator, job.Id, [1, 2], Stop));

        (cast.State, cast.Ballots.Count).ShouldBe((JobState.Voting, 1));
        Why(await _desk.StartNowAsync(MadeVotes.Moderator, job.Id, Stop)).Reason.ShouldBe(RefusalReason.StillHearing);
    }

    [Fact]
    public async Task Of_a_playlist_nobody_votes_before_its_videos_are_known()
    {
        var job = MadeVotes.Unheard(1);
        job = await KeepAsync(job with { Request = job.Request with { Stages = [Playlist()] } });

        Why(await _desk.CastAsync(MadeVotes.Moderator, job.Id, [1], Stop)).Reason.ShouldBe(RefusalReason.StillHearing);
    }

    [Fact]
    public async Task A_moderator_starts_a_mix_if_enough_is_in()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { Quorum = 5 });
        var job = await KeepAsync(MadeVotes.Heard(true, true, false));
        await _desk.CastAsync(MadeVotes.Moderator, job.Id, [1], Stop);

        Why(await _desk.StartNowAsync(MadeVotes.Moderator, job.Id, Stop))
            .ShouldBe(new Refusal(RefusalReason.TooFewStages, 2, 1));
        await _desk.CastAsync(MadeVotes.Moderator, job.Id, [1, 2], Stop);
        var started = Done(await _desk.StartNowAsync(MadeVotes.Moderator, job.Id, Stop));

        (started.State, started.VoteEnd, started.DecidedBy).ShouldBe((JobState.Queued, VoteEnd.Started, "moderator"));
    }

    [Fact]
    public async Task A_mix_that_is_declined_while_its_stages_are_heard_leaves_its_worker()
    {
        var job = await KeepAsync(MadeVotes.Unheard(2));
        var lease = await _work.Queue.LeaseAsync(JobLeg.Listen, "worker", Stop);

        var declined = Done(await _desk.DeclineAsync(MadeVotes.Moderator, job.Id, "not this song", Stop));
        var late = await _work.Queue.CompleteAsync(lease, left => left with { Verdicts = MadeJobs.Heard }, Stop);

        (declined.State, declined.Activity, declined.DecidedBy).ShouldBe((JobState.Declined, null, "moderator"));
        declined.Failure!.Sentence.ShouldBe("not this song");
        declined.Attempts[^1].End.ShouldBe(AttemptEnd.Stopped);
        late.ShouldBeNull("what the worker brings comes too late");
    }

    [Fact]
    public async Task An_added_stage_is_heard_and_the_vote_waits_for_it_with_its_ballots()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { Quorum = 2 });
        var job = await KeepAsync(MadeVotes.Heard(true, true));
        await _desk.CastAsync(MadeVotes.Moderator, job.Id, [1, 2], Stop);

        var added = Done(await _desk.AddStagesAsync(MadeVotes.Other, job.Id, [new MediaSource("/another.mp4")], Stop));
        var second = Done(await _desk.CastAsync(MadeVotes.Moderator with { Id = "second" }, job.Id, [1, 2, 3], Stop));

        (added.IsHeard, added.Ballots.Count).ShouldBe((false, 1));
        second.State.ShouldBe(JobState.Voting, "the quorum is there, a verdict is missing");
        (await _work.Queue.LeaseAsync(JobLeg.Listen, "worker", Stop)).Job.Id.ShouldBe(job.Id);
    }

    [Fact]
    public async Task What_cannot_be_added_is_refused()
    {
        await _rules.FindAsync(new GuildSettings(MadeVotes.Guild) { MostStages = 4 });
        var job = await KeepAsync(MadeVotes.Heard(true, true));

        Why(await AddAsync(job, new MediaSource("/stage1.mp4"))).Reason.ShouldBe(RefusalReason.SameStage);
        Why(await AddAsync(job, new MediaSource("/3.mp4"), new MediaSource("/3.mp4")))
            .Reason.ShouldBe(RefusalReason.SameStage);
        Why(await AddAsync(job, Playlist())).Reason.ShouldBe(RefusalReason.Playlist);
        Why(await AddAsync(job, new MediaSource("/3.mp4"), new MediaSource("/4.mp4"), new MediaSource("/5.mp4")))
            .ShouldBe(new Refusal(RefusalReason.TooManyStages, 4, 5));
    }

    [Fact]
    public async Task Who_subscribes_again_is_there_once_with_the_last_word()
    {
        var job = await KeepAsync(MadeVotes.Heard(true, true));

        await _desk.SubscribeAsync(MadeVotes.Other, job.Id, directMessage: false, Stop);
        var left = Done(await _desk.SubscribeAsync(MadeVotes.Other, job.Id, directMessage: true, Stop));

        left.Subscribers.ShouldBe([new Subscriber("other", true)]);
    }

    [Fact]
    public async Task An_approved_mix_is_published_and_nobody_is_asked_again()
    {
        var job = await KeepAsync(Awaiting());

        var approved = Done(await _desk.ApproveAsync(MadeVotes.Moderator, job.Id, Stop));

        (approved.State, approved.ApprovedBy).ShouldBe((JobState.Publishing, "moderator"));
        Why(await _desk.DiscardAsync(MadeVotes.Moderator, job.Id, "too late", Stop))
            .Reason.ShouldBe(RefusalReason.NotAwaitingApproval);
    }

    [Fact]
    public async Task A_swapped_clip_shows_a_stage_that_holds_it_and_approval_is_asked_for_again()
    {
        var job = await KeepAsync(Awaiting());

        Why(await _desk.SwapAsync(MadeVotes.Asker, job.Id, new ClipSwap(1, 3), Stop))
            .Reason.ShouldBe(RefusalReason.StageNotThere);
        Why(await _desk.SwapAsync(MadeVotes.Asker, job.Id, new ClipSwap(3, 1), Stop))
            .Reason.ShouldBe(RefusalReason.StageNotThere);
        var swapped = Done(await _desk.SwapAsync(MadeVotes.Asker, job.Id, new ClipSwap(1, 2), Stop));

        swapped.State.ShouldBe(JobState.Queued);
        swapped.Request.Swaps.ShouldBe([new ClipSwap(1, 2)]);
        (await _work.WalkAsync(JobLeg.Make, Stop)).State.ShouldBe(JobState.AwaitingApproval);
    }

    [Fact]
    public async Task A_remix_of_a_mix_that_awaits_approval_takes_its_place()
    {
        var job = await KeepAsync(Awaiting() with { State = JobState.AwaitingApproval });

        var again = Done(await _desk.RemixAsync(MadeVotes.Moderator, job.Id, new RemixWish(), _place, Stop));

        (again.Id, again.State).ShouldBe((job.Id, JobState.Queued));
        again.Request.Seed.ShouldNotBe(job.Request.Seed);
    }

    [Fact]
    public async Task A_remix_of_a_finished_mix_is_another_without_a_vote_and_with_no_stage_that_was_voted_out()
    {
        var job = Awaiting();
        job = await KeepAsync(
            job with
            {
                State = JobState.Completed,
                Request = job.Request with { Rules = [new StageOut(2)], Swaps = [new ClipSwap(1, 3)] },
            }
        );
        var wish = new RemixWish(Style: MixStyle.Classic) { Out = [4] };
        ((FakeTimeProvider)_work.Time).Advance(TimeSpan.FromMinutes(1));

        var remix = Done(await _desk.RemixAsync(MadeVotes.Asker, job.Id, wish, _place, Stop));

        (remix.RemixOf, remix.State, remix.NeedsApproval).ShouldBe((job.Id, JobState.Queued, true));
        remix.Request.Rules.ShouldBe([new StageOut(2), new StageOut(4)]);
        (remix.Request.Style, remix.Request.Swaps.Count).ShouldBe((MixStyle.Classic, 0));
        Why(await _desk.RemixAsync(MadeVotes.Asker, job.Id, new RemixWish { Out = [1, 4] }, _place, Stop))
            .ShouldBe(new Refusal(RefusalReason.TooFewStages, 2, 1));
    }

    [Fact]
    public async Task A_mix_that_failed_in_the_vote_is_tried_again_in_the_vote()
    {
        var inTheVote = await KeepAsync(MadeVotes.Unheard(2) with { State = JobState.Failed });
        var later = await KeepAsync(
            MadeVotes.Heard(true, true) with
            {
                State = JobState.Failed,
                VoteEnd = VoteEnd.Quorum,
                Failure = new JobFailure(MixFailure.TryLater, "Try again later."),
            }
        );
        ((FakeTimeProvider)_work.Time).Advance(TimeSpan.FromHours(9));

        var voting = Done(await _desk.TryAgainAsync(MadeVotes.Asker, inTheVote.Id, Stop));
        var queued = Done(await _desk.TryAgainAsync(MadeVotes.Asker, later.Id, Stop));

        (voting.State, voting.VotingEnds).ShouldBe((JobState.Voting, MadeJobs.Start.AddHours(10)));
        (queued.State, queued.Failure).ShouldBe((JobState.Queued, null));
    }

    [Fact]
    public async Task A_published_mix_is_taken_down_and_what_stands_in_the_way_is_tried_again()
    {
        var job = await KeepAsync(
            Awaiting() with
            {
                State = JobState.Completed,
                Published = new PublishedMix(new Uri("https://youtu.be/x"), "youtube", MadeJobs.Start),
                Watch = WatchAddress.New(MadeJobs.Start.AddDays(1)),
            }
        );

        var going = Done(await _desk.TakeDownAsync(MadeVotes.Asker, job.Id, Stop));
        await _work.Queue.ChangeAsync(job.Id, left => left.Become(JobState.Failed, MadeJobs.Start), Stop);
        var again = Done(await _desk.TryAgainAsync(MadeVotes.Asker, job.Id, Stop));

        (going.State, going.Watch).ShouldBe((JobState.TakingDown, null));
        again.State.ShouldBe(JobState.TakingDown);
        (await _work.WalkAsync(JobLeg.TakeDown, Stop)).State.ShouldBe(JobState.TakenDown);
    }

    [Fact]
    public async Task Of_a_mix_that_is_not_there_it_is_said_so() =>
        Why(await _desk.CancelAsync(MadeVotes.Moderator, JobId.New(), Stop)).Reason.ShouldBe(RefusalReason.Gone);

    [Fact]
    public async Task A_refused_word_changes_nothing()
    {
        var job = await KeepAsync(MadeVotes.Heard(true, true));

        await _desk.CastAsync(MadeVotes.Other, job.Id, [1], Stop);
        await _desk.ApproveAsync(MadeVotes.Moderator, job.Id, Stop);
        await _desk.StartNowAsync(MadeVotes.Asker, job.Id, Stop);

        (await _work.Queue.FindAsync(job.Id, Stop)).ShouldBe(job);
    }

    private static MixJob Done(MemberAnswer answer) => answer.ShouldBeOfType<MemberAnswer.Done>().Job;

    private static Refusal Why(MemberAnswer answer) => answer.ShouldBeOfType<MemberAnswer.Refused>().Why;

    private static MediaSource Playlist() =>
        MediaSource.Parse(
            "https://www.youtube.com/playlist?list=PLabcdefghijklmnop",
            LinkOrigin.Message,
            new AllowedHosts([])
        );

    /// <summary>A made mix of four stages and two clips, the first of which stage 2 could take.</summary>
    private static MixJob Awaiting() =>
        MadeVotes.Heard(true, true, true, true) with
        {
            State = JobState.AwaitingApproval,
            NeedsApproval = true,
            VoteEnd = VoteEnd.Quorum,
            Made = new MadeMix(
                0,
                60,
                new PictureSize(1280, 720),
                [new MadeClip(1, 1, 0, 30, "") { Others = [2] }, new MadeClip(2, 2, 30, 60, "") { Others = [1] }]
            ),
        };

    private Task<MixJob> KeepAsync(MixJob job) => _work.Queue.EnqueueAsync(job, Stop);

    private Task<MemberAnswer> AddAsync(MixJob job, params MediaSource[] stages) =>
        _desk.AddStagesAsync(MadeVotes.Other, job.Id, stages, Stop);

    private Task<MemberAnswer> SubmitAsync(Member member, int seed = 1, int stages = 2) =>
        _desk.SubmitAsync(
            member,
            new MixRequest(
                new MediaSource($"/song{seed}.wav"),
                [.. Enumerable.Range(1, stages).Select(i => new MediaSource($"/stage{i}.mp4"))]
            ),
            _place,
            evenIfKnown: false,
            Stop
        );
}
