using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>The mix as an edit, before a frame of it is made.</summary>
/// <param name="Timeline">what is shown when</param>
/// <param name="Seed">the seed that it was planned with</param>
/// <param name="Style">the style that it was planned in</param>
/// <param name="StoryboardPath">a PNG in the workspace: one picture a clip, with song time and stage</param>
/// <param name="LanesPath">a PNG in the workspace: over the song's clock, what each stage holds and what was taken of it</param>
public sealed record PlannedMix(MixTimeline Timeline, int Seed, MixStyle Style, string StoryboardPath, string LanesPath)
{
    /// <summary>For each clip the numbers of the other stages that could be shown in all of it.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Others { get; init; } = [];

    /// <summary>How much it flashes.</summary>
    public FlashReport? Flashes { get; init; }

    /// <summary>What it costs by its style's own terms, the lower the better; none where the style has no such.</summary>
    public double? Cost { get; init; }

    /// <summary>What pictures were matched by, in words; empty where the style matches none.</summary>
    public string MatchedBy { get; init; } = "";
}
