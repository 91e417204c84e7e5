namespace StageMix.Bot.Jobs.Storing;

/// <summary>Which leg a job waits for, and what taking it up and being left alone in it does to a job.</summary>
internal static class JobLegs
{
    /// <summary>How long a worker may keep silent before it counts as dead.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(1);

    private const int AttemptsKept = 30;

    /// <summary>So many processes in a row that ended in a job, and it is to blame.</summary>
    private const int CrashesAllowed = 3;

    /// <summary>The leg that somebody should walk for a job; none when there is nothing to do, or somebody does it.</summary>
    public static JobLeg? Wanted(MixJob job) =>
        job switch
        {
            { Activity: not null } => null,
            { State: JobState.Collecting or JobState.Voting or JobState.Queued, Verdicts: null } => JobLeg.Listen,
            { State: JobState.Queued } => JobLeg.Make,
            { State: JobState.Publishing } => JobLeg.Publish,
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

    /// <summary>What becomes of a job whose worker is dead: it waits again, unless it is to blame.</summary>
    public static MixJob Abandon(MixJob job, DateTimeOffset now)
    {
        var activity = job.Activity!;
        var left = job with
        {
            Activity = null,
            IsCancelling = false,
            Attempts =
            [
                .. job.Attempts.SkipLast(1),
                job.Attempts[^1] with
                {
                    Ended = now,
                    End = AttemptEnd.Crashed,
                    Made = activity.Progress.Made,
                },
            ],
        };
        return job.IsCancelling ? left.Become(JobState.Cancelled, now)
            : IsToBlame(left, activity.Leg) ? left.Become(JobState.Failed, now) with { Failure = Blame(job.Id) }
            : left.State == JobState.Running ? left.Become(JobState.Queued, now)
            : left;
    }

    /// <summary>A crash that came after new work was done is another's fault, or the next try gets further.</summary>
    private static bool IsToBlame(MixJob job, JobLeg leg) =>
        job.Attempts.Reverse()
            .TakeWhile(attempt => attempt.Leg == leg && attempt is { End: AttemptEnd.Crashed, Made: 0 })
            .Count() >= CrashesAllowed;

    private static JobFailure Blame(JobId id) =>
        new(
            null,
            $"The bot broke down {CrashesAllowed} times while it worked on this mix, so it was given up: tell the operator the number {id}."
        );
}
