using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Requests;

/// <summary>A mix that somebody asks for, parsed at the door.</summary>
public sealed record NewMix(JobOwner Owner, MixRequest Request)
{
    /// <summary>Queued; or Collecting or Voting, where people choose among the stages first.</summary>
    public JobState Begins { get; init; } = JobState.Queued;

    /// <summary>When its vote closes; none where there is none.</summary>
    public DateTimeOffset? VotingEnds { get; init; }

    public bool NeedsApproval { get; init; }

    /// <summary>Where it is asked for; none in the web console.</summary>
    public JobPlace? Place { get; init; }

    /// <summary>The limits that hold there; none: the operator's.</summary>
    public LimitOptions? Limits { get; init; }

    /// <summary>Make it even if the same was made before.</summary>
    public bool EvenIfKnown { get; init; }

    public JobId? RemixOf { get; init; }
}
