using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Web;

/// <summary>What sources are called on pages. A path of this machine is on none of them.</summary>
internal static class SourceNames
{
    public static string Of(MediaSource source) =>
        source.Label ?? source.Link?.Canonical ?? Path.GetFileName(source.Given);

    /// <summary>What a stage is called: what was found out about it, else what was given.</summary>
    public static string OfStage(MixJob job, int stage) =>
        job.Verdicts?.FirstOrDefault(verdict => verdict.Index == stage)?.Title
        ?? (SourceOf(job, stage) is { } source ? Of(source) : $"stage {stage}");

    /// <summary>What was given as a stage; none when a playlist stands among the sources, and their numbers are not the stages'.</summary>
    public static MediaSource? SourceOf(MixJob job, int stage) =>
        job.Verdicts is null || job.Verdicts.Count == job.Request.Stages.Count
            ? job.Request.Stages.ElementAtOrDefault(stage - 1)
            : null;
}
