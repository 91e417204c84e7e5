using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Requests;

/// <summary>A mix that somebody asks for, parsed at the door.</summary>
public sealed record NewMix(JobOwner Owner, MixRequest Request)
{
    /// <summary>Queued; or Collecting or Voting, where people choose among the stages first.</summary>
    public JobState Begins { get; init; } = JobState.Queued;

    public bool NeedsApproval { get; init; }

    /// <summary>Make it even if the same was made before.</summary>
    public bool EvenIfKnown { get; init; }

    public JobId? RemixOf { get; init; }
}

/// <summary>What the desk answers.</summary>
public abstract record DeskAnswer
{
    private DeskAnswer() { }

    /// <summary>It is persisted.</summary>
    public sealed record Taken(MixJob Job) : DeskAnswer;

    /// <summary>The same song and stages were asked for before.</summary>
    public sealed record Known(MixJob Job) : DeskAnswer;

    /// <param name="Sentence">why, and the limit</param>
    public sealed record Refused(string Sentence) : DeskAnswer;
}
