using StageMix.Bot.Jobs;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Specs.Talking;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Bot.Specs.Replies.Announcing;

/// <summary>What is said finds a way to whom it concerns, and is said once.</summary>
public sealed class MixTellingSpecs : IAsyncLifetime
{
    private const string Ready = "The stage mix is ready";
    private const string Here = StandInDiscord.ChannelId;
    private const string Friend = "1000000000000000003";

    private static readonly Answer _forbidden = Answer.Error(403, 50013, "Missing Permissions");

    private AnnouncingDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await AnnouncingDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_result_answers_the_card_and_names_whoever_asked_and_subscribed()
    {
        var job = await _desk.AskAsync(Completed);
        await _desk.ChangeAsync(job, left => left with { Subscribers = [new Subscriber(Friend, false)] });

        (await _desk.TellAsync(job)).ShouldBeTrue();

        var (card, result) = (_desk.In(Here)[0], _desk.In(Here)[1]);
        result.RepliesTo.ShouldBe(card.Id);
        result.Text.ShouldContain(Ready);
        result.Mentioned.ShouldBe([MadeNews.Owner, Friend], ignoreOrder: true);
        card.Mentioned.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_channel_is_gone_the_announcement_channel_hears_of_the_result_and_once()
    {
        await _desk.SetAsync(guild => guild with { AnnouncementChannel = AnnouncingDesk.Announcements });
        var job = await _desk.AskAsync(Completed);
        _desk.Discord.Channels.Delete(Here);

        (await _desk.TellAsync(job)).ShouldBeTrue();
        (await _desk.TellAsync(job)).ShouldBeTrue();

        var said = _desk.In(AnnouncingDesk.Announcements).Where(SaysReady).ShouldHaveSingleItem();
        said.Mentioned.ShouldBe([MadeNews.Owner]);
        _desk.DirectTo(MadeNews.Owner).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_announcement_comes_besides_the_result_and_names_nobody()
    {
        await _desk.SetAsync(guild => guild with { AnnouncementChannel = AnnouncingDesk.Announcements });
        var job = await _desk.AskAsync(Completed);

        (await _desk.TellAsync(job)).ShouldBeTrue();
        (await _desk.TellAsync(job)).ShouldBeTrue();

        _desk.In(Here).Count(SaysReady).ShouldBe(1);
        _desk.In(AnnouncingDesk.Announcements).ShouldHaveSingleItem().Mentioned.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_any_more_whoever_asked_gets_a_direct_message()
    {
        var job = await _desk.AskAsync(Completed);
        _desk.Discord.Channels.Refusals[Here] = _forbidden;

        (await _desk.TellAsync(job)).ShouldBeTrue();
        (await _desk.TellAsync(job)).ShouldBeTrue();

        _desk.DirectTo(MadeNews.Owner).Count(SaysReady).ShouldBe(1);
    }

    [Fact]
    public async Task What_finds_no_place_is_said_once_when_there_is_one()
    {
        var job = await _desk.AskAsync(Completed);
        _desk.Discord.Channels.Refusals[Here] = _forbidden;
        _desk.Discord.Channels.ClosedToDirectMessages.Add(MadeNews.Owner);
        (await _desk.TellAsync(job)).ShouldBeFalse();

        _desk.Discord.Channels.Refusals.TryRemove(Here, out _);
        (await _desk.TellAsync(job)).ShouldBeTrue();
        (await _desk.TellAsync(job)).ShouldBeTrue();

        _desk.In(Here).Count(SaysReady).ShouldBe(1);
    }

    [Fact]
    public async Task Subscribers_are_written_to_directly_and_one_who_takes_no_messages_holds_nothing_up()
    {
        const string Closed = "1000000000000000005";
        var job = await _desk.AskAsync(Completed);
        await _desk.ChangeAsync(
            job,
            left => left with { Subscribers = [new Subscriber(Closed, true), new Subscriber(Friend, true)] }
        );
        _desk.Discord.Channels.ClosedToDirectMessages.Add(Closed);

        (await _desk.TellAsync(job)).ShouldBeTrue();
        (await _desk.TellAsync(job)).ShouldBeTrue();

        _desk.DirectTo(Friend).ShouldHaveSingleItem().Text.ShouldContain("is ready");
        _desk.DirectTo(Closed).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_there_again_with_the_next_news()
    {
        var job = await _desk.AskAsync(Voting);
        await _desk.TellAsync(job);
        await _desk.DeleteAsync(Here, _desk.In(Here).ShouldHaveSingleItem());

        await _desk.ChangeAsync(job, left => left with { Ballots = [new Ballot("1", [1, 2])] });
        (await _desk.TellAsync(job)).ShouldBeTrue();

        _desk.In(Here).ShouldHaveSingleItem().Text.ShouldContain("Ballots: 1 of 1");
    }

    [Fact]
    public async Task A_card_is_edited_while_it_is_young_and_goes_on_in_a_fresh_one_after_an_hour()
    {
        var job = await _desk.AskAsync(Voting);
        await _desk.TellAsync(job);
        _desk.Wait(TimeSpan.FromMinutes(59));
        await _desk.ChangeAsync(job, left => left with { Ballots = [new Ballot("1", [1, 2])] });
        await _desk.TellAsync(job);
        _desk.In(Here).ShouldHaveSingleItem().Text.ShouldContain("Ballots: 1");

        _desk.Wait(TimeSpan.FromMinutes(2));
        await _desk.ChangeAsync(job, left => left with { Ballots = [new Ballot("1", [1]), new Ballot("2", [1])] });
        (await _desk.TellAsync(job)).ShouldBeTrue();

        var (old, fresh) = (_desk.In(Here)[0], _desk.In(Here)[1]);
        fresh.Text.ShouldContain("Ballots: 2");
        old.Text.ShouldContain($"/{fresh.Id}");
        old.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approval_is_asked_for_where_mixes_are_reviewed_or_where_the_mix_is_when_that_is_gone()
    {
        await _desk.SetAsync(guild => guild with { ReviewChannel = AnnouncingDesk.Reviews });
        await _desk.TellAsync(await _desk.AskAsync(AwaitingApproval));
        _desk.In(AnnouncingDesk.Reviews).ShouldHaveSingleItem().Buttons.ShouldContain(button => button == "Approve");

        _desk.Discord.Channels.Delete(AnnouncingDesk.Reviews);
        await _desk.TellAsync(await _desk.AskAsync(AwaitingApproval));
        _desk.In(Here).ShouldContain(message => message.Buttons.Contains("Approve", StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_a_cancelled_mix_those_are_told_who_did_not_cancel_it()
    {
        var nobodys = await _desk.AskAsync(job => Cancelled(job, MadeNews.Owner));
        (await _desk.TellAsync(nobodys)).ShouldBeTrue();
        _desk.In(Here).ShouldHaveSingleItem("a card, and nobody to be told");

        var watched = await _desk.AskAsync(job =>
            Cancelled(job, MadeNews.Owner) with
            {
                Subscribers = [new Subscriber(Friend, true)],
            }
        );
        (await _desk.TellAsync(watched)).ShouldBeTrue();
        (await _desk.TellAsync(watched)).ShouldBeTrue();
        var notice = _desk
            .In(Here)
            .Skip(1)
            .Single(message => message.Text.Contains("was cancelled", StringComparison.Ordinal));
        notice.Mentioned.ShouldBe([Friend]);
        _desk.DirectTo(Friend).ShouldHaveSingleItem().Text.ShouldContain("was cancelled");

        await _desk.TellAsync(await _desk.AskAsync(job => Cancelled(job, by: "1000000000000000009")));
        _desk.In(Here)[^1].Mentioned.ShouldBe([MadeNews.Owner], "a moderator has cancelled it");
    }

    [Fact]
    public async Task What_was_taken_down_is_taken_out_of_the_messages_that_showed_it()
    {
        await _desk.SetAsync(guild => guild with { AnnouncementChannel = AnnouncingDesk.Announcements });
        var job = await _desk.AskAsync(Completed);
        await _desk.TellAsync(job);

        await _desk.ChangeAsync(job, left => left with { State = JobState.TakenDown, Published = null });
        (await _desk.TellAsync(job)).ShouldBeTrue();

        ShownMessage[] shown = [.. _desk.In(Here), .. _desk.In(AnnouncingDesk.Announcements)];
        shown.Length.ShouldBe(3);
        shown.ShouldAllBe(message =>
            !message.Text.Contains("youtube.com", StringComparison.Ordinal) && message.Files.Count == 0
        );
    }

    [Fact]
    public async Task Wherever_the_bot_dies_between_sending_and_noting_each_thing_is_said_once()
    {
        var deaths = 0;
        while (await DiesAsync(notes: deaths))
        {
            deaths++;
        }

        deaths.ShouldBe(8, "each of four messages is noted before and after it is sent");
    }

    /// <summary>A bot tells of a mix and dies after some notes; another one goes on.</summary>
    /// <returns>whether the first had anything left to note</returns>
    private static async Task<bool> DiesAsync(int notes)
    {
        await using var desk = await AnnouncingDesk.OpenAsync();
        await desk.SetAsync(guild => guild with { AnnouncementChannel = AnnouncingDesk.Announcements });
        var job = await desk.AskAsync(Completed);
        await desk.ChangeAsync(job, left => left with { Subscribers = [new Subscriber(Friend, true)] });

        desk.Restart(new DyingQueue(desk.Queue, notes));
        var isDead = false;
        try
        {
            await desk.TellAsync(job);
        }
        catch (DeathException)
        {
            isDead = true;
        }

        desk.Restart();
        (await desk.TellAsync(job)).ShouldBeTrue();

        desk.In(Here).Count.ShouldBe(2, $"a card and a result; {notes} notes");
        desk.In(AnnouncingDesk.Announcements).Count.ShouldBe(1);
        desk.DirectTo(Friend).Count.ShouldBe(1);
        return isDead;
    }

    private static bool SaysReady(ShownMessage message) => message.Text.Contains(Ready, StringComparison.Ordinal);

    private static MixJob Completed(MixJob job) =>
        job with
        {
            State = JobState.Completed,
            Made = MadeNews.Made,
            Published = MadeNews.AtYouTube,
        };

    private static MixJob AwaitingApproval(MixJob job) =>
        job with
        {
            State = JobState.AwaitingApproval,
            Made = MadeNews.Made,
        };

    private static MixJob Voting(MixJob job) =>
        job with
        {
            State = JobState.Voting,
            VotingEnds = MadeJobs.Start.AddDays(1),
        };

    private static MixJob Cancelled(MixJob job, string by) => job with { State = JobState.Cancelled, DecidedBy = by };
}
