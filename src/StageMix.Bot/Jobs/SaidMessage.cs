namespace StageMix.Bot.Jobs;

/// <summary>A message of the bot's own about a job. It is noted before it is sent, so that it is never sent twice.</summary>
/// <param name="About">what it says, so that it is said once: <c>card</c>, <c>result</c></param>
/// <param name="Channel">the channel's id; none until it was sent</param>
/// <param name="Message">the message's id; none until it was sent, and for good where nobody takes it</param>
/// <param name="At">when it was first meant to be sent</param>
public sealed record SaidMessage(string About, string? Channel, string? Message, DateTimeOffset At)
{
    /// <summary>The job's state that it shows.</summary>
    public JobState? Shows { get; init; }

    /// <summary>Which picture of the stages goes with it.</summary>
    public string? Picture { get; init; }

    /// <summary>Nobody takes it, and that is known.</summary>
    public bool IsGivenUp { get; init; }
}
