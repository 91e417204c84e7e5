using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Requests;

/// <summary>Holds what is asked against the limits. Who hosts the bot and uses its console has no limit but that of stages.</summary>
internal static class RequestLimits
{
    /// <summary>Why a mix is not taken, as one sentence that says the limit; null when it is.</summary>
    public static string? Refuse(NewMix asked, IReadOnlyList<MixJob> jobs, LimitOptions limits, DateTimeOffset now)
    {
        var stages = asked.Request.Stages.Count;
        return stages < limits.FewestStages
                ? $"A mix needs at least {limits.FewestStages} stages, and you gave {stages}: add another link."
            : stages > limits.MostStages
                ? $"A mix has at most {limits.MostStages} stages, and you gave {stages}: leave some out."
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

    private static string? RefusePerson(
        JobOwner owner,
        IReadOnlyList<MixJob> jobs,
        LimitOptions limits,
        DateTimeOffset now
    )
    {
        var own = jobs.Where(job => job.Owner.Person == owner.Person).ToList();
        var wait = own.Count == 0 ? TimeSpan.Zero : own.Max(job => job.Created).AddSeconds(limits.PauseSeconds) - now;
        var active = own.Count(job => !job.State.IsFinal());
        return active >= limits.ActiveAPerson
                ? $"You have {active} mixes under way, and {limits.ActiveAPerson} at once is the limit: wait for one to finish, or cancel one."
            : jobs.Count(job => !job.State.IsFinal() && job.Owner.Guild == owner.Guild) >= limits.ActiveAGuild
                ? $"This server has {limits.ActiveAGuild} mixes under way, which is the limit: try again when one is finished."
            : wait > TimeSpan.Zero
                ? $"There must be {limits.PauseSeconds} seconds between two requests: try again in {Math.Ceiling(wait.TotalSeconds):0} seconds."
            : null;
    }

    private static string NameOf(MediaSource source) => source.Link?.Canonical ?? Path.GetFullPath(source.Given);
}
