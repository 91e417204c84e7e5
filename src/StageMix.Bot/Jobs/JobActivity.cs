using StageMix.Pipeline;

namespace StageMix.Bot.Jobs;

/// <summary>What a worker does for a job just now.</summary>
/// <param name="Leg">the leg that it walks</param>
/// <param name="Holder">which worker</param>
/// <param name="Since">when it began</param>
/// <param name="LeasedUntil">when it counts as dead, unless it is heard of again</param>
public sealed record JobActivity(JobLeg Leg, string Holder, DateTimeOffset Since, DateTimeOffset LeasedUntil)
{
    public JobProgress Progress { get; init; } = new(Room.Acquiring, 0, 0);
}

/// <summary>How far a leg is.</summary>
/// <param name="Room">the room that it is in</param>
/// <param name="Done">how much of that room, 0 to 1</param>
/// <param name="Made">how many outputs were made since the leg began: work that is not done again after a crash</param>
public sealed record JobProgress(Room Room, double Done, int Made);
