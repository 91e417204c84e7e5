namespace StageMix.Bot.Jobs;

/// <summary>What people's words make of a job.</summary>
internal static class JobSteps
{
    /// <summary>Ends a mix; one that is being worked on ends as soon as the work has stopped.</summary>
    /// <param name="by">the member's id</param>
    public static MixJob Cancel(this MixJob job, string by, DateTimeOffset now) =>
        !job.State.MayBecome(JobState.Cancelled) ? job
        : job.Activity is not null ? job with { IsCancelling = true, DecidedBy = by }
        : job.Become(JobState.Cancelled, now) with { DecidedBy = by };

    /// <summary>Ends a mix kindly. Whoever works on it finds it gone, and stops.</summary>
    /// <param name="by">the member's id</param>
    public static MixJob Decline(this MixJob job, string reason, string by, DateTimeOffset now)
    {
        var left = job.Activity is { } activity
            ? job.CloseAttempt(AttemptEnd.Stopped, activity.Progress.Made, now) with
            {
                Activity = null,
            }
            : job;
        return left.Become(JobState.Declined, now) with { Failure = new JobFailure(null, reason), DecidedBy = by };
    }

    /// <summary>Lets a made mix be published.</summary>
    /// <param name="by">the member's id</param>
    public static MixJob Approve(this MixJob job, string by, DateTimeOffset now) =>
        job.Become(JobState.Publishing, now) with
        {
            ApprovedBy = by,
        };

    /// <summary>Goes on with a failed mix where it was.</summary>
    /// <param name="votingEnds">when its vote closes, if it failed before that was over</param>
    public static MixJob TryAgain(this MixJob job, DateTimeOffset? votingEnds, DateTimeOffset now)
    {
        var wasInTheVote = job is { VotingEnds: not null, VoteEnd: null };
        var state =
            job.Published is not null ? JobState.TakingDown
            : wasInTheVote ? JobState.Voting
            : JobState.Queued;
        return job.Become(state, now) with
        {
            Failure = null,
            NotBefore = null,
            VotingEnds = wasInTheVote ? votingEnds : job.VotingEnds,
        };
    }

    /// <summary>Notes how the latest try ended.</summary>
    /// <param name="made">how many outputs it made</param>
    public static MixJob CloseAttempt(
        this MixJob job,
        AttemptEnd end,
        int made,
        DateTimeOffset now,
        IReadOnlyList<RoomTime>? rooms = null
    ) =>
        job with
        {
            Attempts =
            [
                .. job.Attempts.SkipLast(1),
                job.Attempts[^1] with
                {
                    Ended = now,
                    End = end,
                    Made = made,
                    Rooms = rooms ?? [],
                },
            ],
        };
}
