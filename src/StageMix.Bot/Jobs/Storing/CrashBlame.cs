namespace StageMix.Bot.Jobs.Storing;

/// <summary>
/// Whether a job is to blame for the end of a process that worked on it. After a crash the job stands aside for a
/// while; a process that dies while it stands aside died of something else, and clears it.
/// </summary>
internal static class CrashBlame
{
    /// <summary>So many processes in a row that ended in a job before it got any further, and it is to blame.</summary>
    private const int CrashesAllowed = 3;

    /// <summary>Grows with each crash; the jobs of one crash stand aside one longer than the other, so that each is tried alone.</summary>
    private static readonly TimeSpan _aside = TimeSpan.FromSeconds(15);

    /// <summary>What becomes of a job whose worker is dead: it waits again, unless it is to blame.</summary>
    /// <param name="place">its place among those that the same process had in hands, from 1; 0 when it need not stand aside</param>
    public static MixJob Abandon(MixJob job, int place, DateTimeOffset now)
    {
        var activity = job.Activity!;
        var left = job.CloseAttempt(AttemptEnd.Crashed, activity.Progress.Made, now) with
        {
            Activity = null,
            IsCancelling = false,
        };
        var crashes = CrashesOf(left);
        return job.IsCancelling ? left.Become(JobState.Cancelled, now)
            : crashes >= CrashesAllowed ? left.Become(JobState.Failed, now) with { Failure = Blame(job.Id) }
            : (left.State == JobState.Running ? left.Become(JobState.Queued, now) : left) with
            {
                NotBefore = crashes == 0 ? null : now + (_aside * crashes * place),
            };
    }

    /// <summary>Clears a job that stood aside while a process died; the same job when it did not.</summary>
    public static MixJob Clear(MixJob job) =>
        job is { Activity: null, NotBefore: not null } && CrashesOf(job) > 0
            ? job with
            {
                NotBefore = null,
                Attempts = [.. job.Attempts.Select(Cleared)],
            }
            : job;

    private static JobAttempt Cleared(JobAttempt attempt) =>
        attempt.End == AttemptEnd.Crashed ? attempt with { End = AttemptEnd.Killed } : attempt;

    /// <summary>The latest crashes in a row; one that came after new work was done begins the count anew.</summary>
    private static int CrashesOf(MixJob job) =>
        job
            .Attempts.Reverse()
            .TakeWhile(attempt =>
                attempt.Leg == job.Attempts[^1].Leg && attempt is { End: AttemptEnd.Crashed, Made: 0 }
            )
            .Count();

    private static JobFailure Blame(JobId id) =>
        new(
            null,
            $"The bot broke down {CrashesAllowed} times while it worked on this mix, so it was given up: tell the operator the number {id}."
        );
}
