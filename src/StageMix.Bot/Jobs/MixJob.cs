using StageMix.Pipeline;

namespace StageMix.Bot.Jobs;

/// <summary>A mix that somebody asked for, from the asking to the answer. Immutable: what happens to it makes a new record.</summary>
/// <param name="Owner">who asked</param>
/// <param name="Request">what was asked</param>
public sealed record MixJob(JobId Id, JobOwner Owner, MixRequest Request, DateTimeOffset Created)
{
    /// <summary>Its place in the order of arrival, from 1; given when it is enqueued.</summary>
    public long Number { get; init; }

    /// <summary>Raised with each change.</summary>
    public long Version { get; init; }

    public JobState State { get; init; } = JobState.Queued;

    /// <summary>When it came into its state.</summary>
    public DateTimeOffset Since { get; init; } = Created;

    /// <summary>Before that nobody works on it: it waits for something to pass.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>What is being done for it just now; none when nobody works on it.</summary>
    public JobActivity? Activity { get; init; }

    /// <summary>Somebody asked for an end, and who works on it has not stopped yet.</summary>
    public bool IsCancelling { get; init; }

    /// <summary>Its mix may not be published before somebody has approved of it.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>What was heard in each stage; none before the leg Listen is done.</summary>
    public IReadOnlyList<StageVerdict>? Verdicts { get; init; }

    /// <summary>One a voter.</summary>
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];

    /// <summary>When the vote closes, unless it is closed before.</summary>
    public DateTimeOffset? VotingEnds { get; init; }

    /// <summary>What was said of it to people, so that it is edited and not said twice.</summary>
    public IReadOnlyList<SaidMessage> Said { get; init; } = [];

    /// <summary>The latest tries, each with how it ended.</summary>
    public IReadOnlyList<JobAttempt> Attempts { get; init; } = [];

    /// <summary>Why it failed, was cancelled or declined; while it waits to be tried again, what stood in the way.</summary>
    public JobFailure? Failure { get; init; }

    /// <summary>What the leg Make made.</summary>
    public MadeMix? Made { get; init; }

    /// <summary>Where it can be watched.</summary>
    public PublishedMix? Published { get; init; }

    /// <summary>Where everybody may watch it; none before it is finished, and none any more when it was taken back.</summary>
    public WatchAddress? Watch { get; init; }

    /// <summary>The job that this one changes something of.</summary>
    public JobId? RemixOf { get; init; }

    /// <summary>Whether a stage is in: heard, accepted, and not left out by anybody.</summary>
    public bool IsIn(StageVerdict verdict) =>
        verdict.Accepted && !Request.Rules.OfType<StageOut>().Any(rule => rule.Stage == verdict.Index);

    /// <exception cref="InvalidOperationException">that state cannot follow on this one</exception>
    public MixJob Become(JobState state, DateTimeOffset now) =>
        State.MayBecome(state)
            ? this with
            {
                State = state,
                Since = now,
            }
            : throw new InvalidOperationException($"A job that is {State} cannot become {state}.");
}

/// <summary>Who asked for a mix.</summary>
/// <param name="Person">the member's id; <see cref="Console"/> for whoever uses the web console</param>
/// <param name="Guild">the server's id; none for the web console</param>
public sealed record JobOwner(string Person, string? Guild)
{
    public static readonly JobOwner Console = new("console", null);
}

/// <summary>A moderator's word on which stages are in.</summary>
/// <param name="Voter">the member's id</param>
/// <param name="Stages">the numbers of the stages that are to be in</param>
public sealed record Ballot(string Voter, IReadOnlyList<int> Stages);

/// <summary>A message of the bot's own about a job.</summary>
/// <param name="About">what it says, so that it is said once: <c>card</c>, <c>result</c></param>
/// <param name="Channel">the channel's id</param>
/// <param name="Message">the message's id</param>
public sealed record SaidMessage(string About, string Channel, string Message, DateTimeOffset At);
