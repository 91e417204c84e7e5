namespace StageMix.Bot.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Its stages are being heard, and whoever asked may still choose among them.</summary>
    Collecting,

    /// <summary>Moderators vote on its stages.</summary>
    Voting,

    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>Its mix is being made.</summary>
    Running,

    /// <summary>Its mix is made, and somebody must say that it may be published.</summary>
    AwaitingApproval,

    /// <summary>Its mix is being published.</summary>
    Publishing,

    Completed,
    Failed,
    Cancelled,
    Declined,

    /// <summary>It was published, and is being taken back.</summary>
    TakingDown,

    /// <summary>It was published once.</summary>
    TakenDown,
}

/// <summary>Which states follow which.</summary>
public static class JobStates
{
    public static bool IsFinal(this JobState state) =>
        state is JobState.Completed or JobState.Failed or JobState.Cancelled or JobState.Declined or JobState.TakenDown;

    /// <summary>Whether a job may go from one state to another.</summary>
    public static bool MayBecome(this JobState from, JobState to) =>
        (from, to) switch
        {
            (JobState.Collecting, JobState.Voting or JobState.Queued) => true,
            (JobState.Voting, JobState.Queued or JobState.Declined) => true,
            (JobState.Queued, JobState.Running) => true,
            // back to the queue: to be tried again, or because the process ended
            (JobState.Running, JobState.Queued or JobState.AwaitingApproval or JobState.Publishing) => true,
            // back to the queue: to be made once more with something changed
            (JobState.AwaitingApproval, JobState.Publishing or JobState.Declined or JobState.Queued) => true,
            (JobState.Publishing, JobState.Completed) => true,
            (JobState.Completed, JobState.TakingDown) => true,
            (JobState.TakingDown, JobState.TakenDown) => true,
            (JobState.TakingDown, JobState.Cancelled) => false,
            // "Try again"
            (JobState.Failed, JobState.Queued or JobState.Voting or JobState.TakingDown) => true,
            (_, JobState.Failed or JobState.Cancelled) => !from.IsFinal(),
            _ => false,
        };
}
