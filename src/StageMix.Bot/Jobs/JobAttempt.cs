using StageMix.Pipeline;

namespace StageMix.Bot.Jobs;

/// <summary>One try at a leg.</summary>
/// <param name="Ended">none while it goes on</param>
public sealed record JobAttempt(JobLeg Leg, DateTimeOffset Started, DateTimeOffset? Ended, AttemptEnd End)
{
    /// <summary>Its place in the order of all tries.</summary>
    public long Turn { get; init; }

    /// <summary>What stood in the way.</summary>
    public JobFailure? Failure { get; init; }

    /// <summary>How many outputs it made; they stay for the next try.</summary>
    public int Made { get; init; }

    /// <summary>How long each room took that it went through.</summary>
    public IReadOnlyList<RoomTime> Rooms { get; init; } = [];
}

/// <param name="Made">how many outputs the room made; 0 when all were at hand</param>
public sealed record RoomTime(Room Room, double Seconds, int Made);

public enum AttemptEnd
{
    /// <summary>It goes on.</summary>
    None,

    Done,
    Failed,

    /// <summary>The bot was stopped in good order, or somebody cancelled.</summary>
    Stopped,

    /// <summary>The process ended in the middle of it.</summary>
    Crashed,

    /// <summary>As <see cref="Crashed"/>, but it has shown itself since that the job was not the cause.</summary>
    Killed,
}

/// <summary>What stood in the way of a job.</summary>
/// <param name="Reason">none when it is a mistake in the program, or a person's word</param>
/// <param name="Sentence">for whoever asked: why, and what to do</param>
public sealed record JobFailure(MixFailure? Reason, string Sentence)
{
    /// <summary>The source that stood in the way, as it was given, where one did.</summary>
    public string? Source { get; init; }

    /// <summary>What is to be said of that source.</summary>
    public StageRemark? Remark { get; init; }
}
