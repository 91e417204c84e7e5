using StageMix.Bot.Jobs;

namespace StageMix.Bot.Requests;

/// <summary>What becomes of somebody's word on a mix. It holds no sentence: those stand in each language's resource.</summary>
public abstract record MemberAnswer
{
    private MemberAnswer() { }

    /// <summary>It is persisted.</summary>
    /// <param name="Job">as it is now</param>
    public sealed record Done(MixJob Job) : MemberAnswer;

    /// <summary>The same song and stages were asked for before.</summary>
    public sealed record Known(MixJob Job) : MemberAnswer;

    /// <param name="Why">why nothing changed</param>
    public sealed record Refused(Refusal Why) : MemberAnswer;
}

/// <param name="Reason">picks the sentence</param>
/// <param name="Limit">the number that the sentence names: a limit, or the seconds left to wait; 0 where it names none</param>
/// <param name="Given">the number that was met: how many were given or are under way, or the whole pause in seconds; 0 where it names none</param>
public sealed record Refusal(RefusalReason Reason, int Limit = 0, int Given = 0);

public enum RefusalReason
{
    /// <summary>There is no such mix here, or no longer.</summary>
    Gone,

    /// <summary>Whoever asked and moderators alone may do that.</summary>
    NotYours,

    /// <summary>Moderators alone may do that.</summary>
    NotAModerator,

    /// <summary>The guild lets this member ask for nothing.</summary>
    Blocked,

    /// <summary>Its vote is over, or has not begun.</summary>
    NotInTheVote,

    /// <summary>Not every stage has its verdict.</summary>
    StillHearing,

    /// <summary>With fewer stages than <see cref="Refusal.Limit"/> in, there is no mix.</summary>
    TooFewStages,

    TooManyStages,

    /// <summary>That stage is among them already.</summary>
    SameStage,

    /// <summary>So many mixes of the member are under way.</summary>
    TooManyOfTheMember,

    TooManyOfTheGuild,

    /// <summary>Between two requests there must be a pause.</summary>
    TooSoon,

    /// <summary>One video a link is added to a mix, no playlist.</summary>
    Playlist,

    /// <summary>It has not been made yet.</summary>
    NotMade,

    /// <summary>It waits for nobody's approval.</summary>
    NotAwaitingApproval,

    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>It has not ended.</summary>
    NotEnded,

    /// <summary>It did not fail.</summary>
    NotFailed,

    /// <summary>There is nothing to take down.</summary>
    NothingPublished,

    /// <summary>That stage does not hold the clip's part of the song.</summary>
    StageNotThere,
}
