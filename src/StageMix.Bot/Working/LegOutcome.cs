using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Working;

/// <summary>What a walked leg makes of its job.</summary>
internal static class LegOutcome
{
    /// <summary>Notes how a try ended.</summary>
    public static MixJob Close(MixJob job, AttemptEnd end, LegProgress progress, DateTimeOffset now) =>
        job.CloseAttempt(end, progress.Now.Made, now, progress.Rooms);

    /// <summary>The leg was walked to its end.</summary>
    public static MixJob Done(MixJob job, LegProgress progress, DateTimeOffset now) =>
        Close(job, AttemptEnd.Done, progress, now) with
        {
            Failure = null,
        };

    /// <summary>The stages were heard. A playlist may change between the legs: from here on the mix is of these videos.</summary>
    /// <param name="heard">the job as it was when the leg began; what was added since is still to be heard</param>
    /// <param name="sources">the stages that were heard</param>
    public static MixJob Heard(
        MixJob job,
        MixJob heard,
        HeardSong song,
        IReadOnlyList<StageVerdict> verdicts,
        IReadOnlyList<MediaSource> sources
    ) =>
        job with
        {
            Song = song,
            Verdicts = verdicts,
            Request = job.Request with
            {
                Stages = [.. sources, .. job.Request.Stages.Skip(heard.Request.Stages.Count)],
            },
        };

    /// <summary>Something stood in the way; with a next try the job waits for it, else it has failed.</summary>
    public static MixJob Failed(
        MixJob job,
        JobFailure failure,
        DateTimeOffset? nextTry,
        LegProgress progress,
        DateTimeOffset now
    )
    {
        var closed = Close(job, AttemptEnd.Failed, progress, now);
        var told = closed with
        {
            Failure = failure,
            NotBefore = nextTry,
            Attempts = [.. closed.Attempts.SkipLast(1), closed.Attempts[^1] with { Failure = failure }],
        };
        return nextTry is null ? told.Become(JobState.Failed, now) : Wait(told, now);
    }

    /// <summary>The bot is being stopped: the job waits for the next start.</summary>
    public static MixJob Stopped(MixJob job, LegProgress progress, DateTimeOffset now) =>
        Wait(Close(job, AttemptEnd.Stopped, progress, now), now);

    public static MixJob Cancelled(MixJob job, LegProgress progress, DateTimeOffset now) =>
        Close(job, AttemptEnd.Stopped, progress, now).Become(JobState.Cancelled, now);

    private static MixJob Wait(MixJob job, DateTimeOffset now) =>
        job.State == JobState.Running ? job.Become(JobState.Queued, now) : job;
}
