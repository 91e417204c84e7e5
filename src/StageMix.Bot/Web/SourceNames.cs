using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Web;

/// <summary>What sources are called on pages. A path of this machine is on none of them.</summary>
internal static class SourceNames
{
    public static string Of(MediaSource source) =>
        source.Label ?? source.Link?.Canonical ?? Path.GetFileName(source.Given);

    /// <summary>What a stage is called: what was found out about it.</summary>
    public static string OfStage(MixJob job, int stage) =>
        job.Verdicts?.FirstOrDefault(verdict => verdict.Index == stage)?.Title ?? $"stage {stage}";
}
