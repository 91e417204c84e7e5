using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Voting;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Voting;

/// <summary>Who may say what: each kind of member against each word, at a time when the word can be said.</summary>
public sealed class MemberRightsSpecs
{
    private const string Guild = MadeVotes.Guild;

    private static readonly MadeMix _made = new(0, 60, new PictureSize(1280, 720), []);

    [Theory]
    [InlineData("Cast", "moderator trusted-moderator blocked-moderator")]
    [InlineData("Start", "moderator trusted-moderator blocked-moderator")]
    [InlineData("Decline", "moderator trusted-moderator blocked-moderator")]
    [InlineData("Approve", "moderator trusted-moderator blocked-moderator")]
    [InlineData("Discard", "moderator trusted-moderator blocked-moderator")]
    [InlineData("AddStages", "member asker trusted moderator trusted-moderator")]
    [InlineData(
        "Subscribe",
        "member asker trusted blocked blocked-asker moderator trusted-moderator blocked-moderator"
    )]
    [InlineData("Cancel", "asker blocked-asker moderator trusted-moderator blocked-moderator")]
    [InlineData("TakeDown", "asker blocked-asker moderator trusted-moderator blocked-moderator")]
    [InlineData("Swap", "asker moderator trusted-moderator")]
    [InlineData("Remix", "asker moderator trusted-moderator")]
    [InlineData("TryAgain", "asker moderator trusted-moderator")]
    public void A_word_is_taken_from_those_alone_who_have_the_right(string word, string who)
    {
        var said = Enum.Parse<MemberWord>(word);

        string.Join(
                ' ',
                Members()
                    .Where(member => MemberRights.Refuse(member.Who, TimeFor(said), said) is null)
                    .Select(m => m.Name)
            )
            .ShouldBe(who);
    }

    [Fact]
    public void Nobody_of_another_guild_has_a_word()
    {
        var stranger = new Member("asker", "another") { IsModerator = true };

        Enum.GetValues<MemberWord>()
            .ShouldAllBe(word => MemberRights.Refuse(stranger, TimeFor(word), word) == RefusalReason.Gone);
    }

    [Fact]
    public void No_state_but_its_own_takes_a_word()
    {
        var taken =
            from word in Enum.GetValues<MemberWord>()
            let states = Enum.GetValues<JobState>()
                .Where(state =>
                    MemberRights.Refuse(MadeVotes.Moderator, TimeFor(word) with { State = state }, word) is null
                )
            select $"{word}: {string.Join(' ', states)}";

        taken.ShouldBe([
            "Cast: Voting",
            "Start: Voting",
            "Decline: Voting",
            "AddStages: Voting",
            "Subscribe: Collecting Voting Queued Running AwaitingApproval Publishing TakingDown",
            "Cancel: Collecting Voting Queued Running AwaitingApproval Publishing",
            "Approve: AwaitingApproval",
            "Discard: AwaitingApproval",
            "Swap: AwaitingApproval",
            "Remix: AwaitingApproval Completed Failed Cancelled Declined TakenDown",
            "TryAgain: Failed",
            "TakeDown: Completed",
        ]);
    }

    [Fact]
    public void What_was_never_made_is_not_made_once_more() =>
        MemberRights
            .Refuse(
                MadeVotes.Asker,
                MadeJobs.Job(Guild) with
                {
                    Owner = new JobOwner("asker", Guild),
                    State = JobState.Declined,
                },
                MemberWord.Remix
            )
            .ShouldBe(RefusalReason.NotMade);

    private static IEnumerable<(string Name, Member Who)> Members()
    {
        var asker = MadeVotes.Asker;
        var moderator = MadeVotes.Moderator;
        yield return ("member", MadeVotes.Other);
        yield return ("asker", asker);
        yield return ("trusted", MadeVotes.Other with { IsTrusted = true });
        yield return ("blocked", MadeVotes.Other with { IsBlocked = true });
        yield return ("blocked-asker", asker with { IsBlocked = true });
        yield return ("moderator", moderator);
        yield return ("trusted-moderator", moderator with { IsTrusted = true });
        yield return ("blocked-moderator", moderator with { IsBlocked = true });
    }

    /// <summary>A mix of which the word can be said.</summary>
    private static MixJob TimeFor(MemberWord word) =>
        MadeVotes.Heard(true, true) with
        {
            Made = _made,
            State = word switch
            {
                MemberWord.Approve or MemberWord.Discard or MemberWord.Swap or MemberWord.Remix =>
                    JobState.AwaitingApproval,
                MemberWord.TryAgain => JobState.Failed,
                MemberWord.TakeDown => JobState.Completed,
                _ => JobState.Voting,
            },
        };
}
