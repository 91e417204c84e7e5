namespace StageMix.Bot.Jobs.Storing;

/// <summary>Which leg a job waits for, and what taking it up does to a job.</summary>
internal static class JobLegs
{
    /// <summary>How long a worker may keep silent before it counts as dead.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(1);

    private const int AttemptsKept = 30;

    /// <summary>The leg that somebody should walk for a job; none when there is nothing to do, or somebody does it.</summary>
    public static JobLeg? Wanted(MixJob job) =>
        job switch
        {
            { Activity: not null } => null,
            { State: JobState.Collecting or JobState.Voting or JobState.Queued, IsHeard: false } => JobLeg.Listen,
            { State: JobState.Queued } => JobLeg.Make,
            { State: JobState.Publishing } => JobLeg.Publish,
            { State: JobState.TakingDown } => JobLeg.TakeDown,
            _ => null,
        };

    /// <param name="turn">the number of this turn, higher than all before</param>
    public static MixJob Take(MixJob job, JobLeg leg, string holder, long turn, DateTimeOffset now) =>
        (leg == JobLeg.Make ? job.Become(JobState.Running, now) : job) with
        {
            NotBefore = null,
            Activity = new JobActivity(leg, holder, now, now + _silence),
            Attempts =
            [
                .. job.Attempts.TakeLast(AttemptsKept - 1),
                new JobAttempt(leg, now, null, AttemptEnd.None) { Turn = turn },
            ],
        };

    public static MixJob Renew(MixJob job, JobProgress progress, DateTimeOffset now) =>
        job with
        {
            Activity = job.Activity! with { Progress = progress, LeasedUntil = now + _silence },
        };
}
