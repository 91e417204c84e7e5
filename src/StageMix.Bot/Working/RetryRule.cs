using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Working;

/// <summary>Whether what stood in the way may pass, and when it is tried again.</summary>
internal static class RetryRule
{
    /// <summary>When to try again; null when another try would meet the same.</summary>
    /// <param name="earlier">the tries before this one, the latest last</param>
    public static DateTimeOffset? NextTry(
        MixException failure,
        JobLeg leg,
        IEnumerable<JobAttempt> earlier,
        WorkOptions options,
        DateTimeOffset now
    )
    {
        if (failure.RetryAt is { } known)
        {
            return known;
        }

        var failures = earlier
            .Reverse()
            .TakeWhile(attempt => attempt.Leg == leg && attempt.End != AttemptEnd.Done)
            .Count(attempt => attempt.End == AttemptEnd.Failed);
        return failure.Reason is MixFailure.TryLater or MixFailure.DiskFull && failures < options.RetryMinutes.Count
            ? now.AddMinutes(options.RetryMinutes[failures])
            : null;
    }
}
