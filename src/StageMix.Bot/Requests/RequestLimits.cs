using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Requests;

/// <summary>Holds what is asked against the limits. Who hosts the bot and uses its console has no limit but that of stages.</summary>
internal static class RequestLimits
{
    /// <summary>Why a mix is not taken; null when it is.</summary>
    public static Refusal? Refuse(NewMix asked, IReadOnlyList<MixJob> jobs, LimitOptions limits, DateTimeOffset now)
    {
        var stages = asked.Request.Stages.Count;
        return stages < limits.FewestStages ? new Refusal(RefusalReason.TooFewStages, limits.FewestStages, stages)
            : stages > limits.MostStages ? new Refusal(RefusalReason.TooManyStages, limits.MostStages, stages)
            : asked.Owner == JobOwner.Console ? null
            : RefusePerson(asked.Owner, jobs, limits, now);
    }

    /// <summary>Whether a job makes the same of the same song and stages, and came to something or may still.</summary>
    public static bool IsSameMix(MixJob job, NewMix asked) =>
        job.Owner.Guild == asked.Owner.Guild
        && job.State
            is not (
                JobState.Failed
                or JobState.Cancelled
                or JobState.Declined
                or JobState.TakingDown
                or JobState.TakenDown
            )
        && NameOf(job.Request.Song) == NameOf(asked.Request.Song)
        && job.Request.Stages.Select(NameOf)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(asked.Request.Stages.Select(NameOf).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static Refusal? RefusePerson(
        JobOwner owner,
        IReadOnlyList<MixJob> jobs,
        LimitOptions limits,
        DateTimeOffset now
    )
    {
        var own = jobs.Where(job => job.Owner.Person == owner.Person).ToList();
        var wait = own.Count == 0 ? TimeSpan.Zero : own.Max(job => job.Created).AddSeconds(limits.PauseSeconds) - now;
        var active = own.Count(job => !job.State.IsFinal());
        var ofGuild = jobs.Count(job => !job.State.IsFinal() && job.Owner.Guild == owner.Guild);
        return active >= limits.ActiveAPerson
                ? new Refusal(RefusalReason.TooManyOfTheMember, limits.ActiveAPerson, active)
            : ofGuild >= limits.ActiveAGuild
                ? new Refusal(RefusalReason.TooManyOfTheGuild, limits.ActiveAGuild, ofGuild)
            : wait > TimeSpan.Zero
                ? new Refusal(RefusalReason.TooSoon, (int)Math.Ceiling(wait.TotalSeconds), limits.PauseSeconds)
            : null;
    }

    /// <summary>What tells whether two sources are one.</summary>
    public static string NameOf(MediaSource source) => source.Link?.Canonical ?? Path.GetFullPath(source.Given);
}
