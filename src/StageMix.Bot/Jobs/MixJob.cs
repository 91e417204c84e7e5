using System.Text.Json.Serialization;
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

    /// <summary>Where it was asked for; none in the web console.</summary>
    public JobPlace? Place { get; init; }

    /// <summary>Who wants to be told how it ends, besides whoever asked.</summary>
    public IReadOnlyList<Subscriber> Subscribers { get; init; } = [];

    /// <summary>What was heard as the song; none before the leg Listen is done.</summary>
    public HeardSong? Song { get; init; }

    /// <summary>What was heard in each stage; none before the leg Listen is done.</summary>
    public IReadOnlyList<StageVerdict>? Verdicts { get; init; }

    /// <summary>One a voter.</summary>
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];

    /// <summary>When the vote closes, unless it is closed before.</summary>
    public DateTimeOffset? VotingEnds { get; init; }

    /// <summary>Why its vote cannot end as it stands; none while nothing speaks against it.</summary>
    public VoteHold? Held { get; init; }

    /// <summary>How its vote ended; none while it goes on, and where there was none.</summary>
    public VoteEnd? VoteEnd { get; init; }

    /// <summary>The member who started its mix before the vote's time, or declined or cancelled it: the latest word counts.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The member who approved of it; nobody is asked twice, whatever stands in the way afterwards.</summary>
    public string? ApprovedBy { get; init; }

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

    /// <summary>Whether every stage has its verdict; one that was added has none yet.</summary>
    [JsonIgnore]
    public bool IsHeard => Verdicts?.Count >= Request.Stages.Count;

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

/// <summary>Where a mix was asked for.</summary>
/// <param name="Channel">the channel's id</param>
/// <param name="Locale">the language of whoever is spoken to there, such as <c>ko</c></param>
public sealed record JobPlace(string Channel, string Locale)
{
    /// <summary>What a file may have there, wherever else that is not known (bytes).</summary>
    /// <remarks>https://docs.discord.com/developers/reference#uploading-files</remarks>
    public const long UsualFileBytes = 10L << 20;

    /// <summary>How large a file may be that goes with a message there (bytes).</summary>
    public long FileBytes { get; init; } = UsualFileBytes;
}

/// <param name="Member">the member's id</param>
/// <param name="DirectMessage">by a direct message, besides being named in the answer</param>
public sealed record Subscriber(string Member, bool DirectMessage);

/// <summary>A moderator's word on which stages are in.</summary>
/// <param name="Voter">the member's id</param>
/// <param name="Stages">the numbers of the stages that are to be in</param>
public sealed record Ballot(string Voter, IReadOnlyList<int> Stages);

/// <summary>Why a vote cannot end as it stands.</summary>
public enum VoteHold
{
    /// <summary>Its time is over, and nobody has voted.</summary>
    WithoutBallots,

    /// <summary>Too few stages are in, or can be used at all.</summary>
    TooFewStages,
}

/// <summary>How a vote ended.</summary>
public enum VoteEnd
{
    /// <summary>As many voted as are needed.</summary>
    Quorum,

    /// <summary>Its time was over.</summary>
    Deadline,

    /// <summary>A moderator started the mix.</summary>
    Started,

    /// <summary>Its time was over and nobody had voted: all accepted stages are in.</summary>
    WithoutBallots,
}
