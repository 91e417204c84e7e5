using StageMix.Pipeline.Acquiring;

namespace StageMix.Pipeline.Aligning;

/// <summary>Finds stages that are uploads of one performance, however they were trimmed and encoded.</summary>
internal static class SamePerformance
{
    /// <summary>Two stages' pieces are in memory at a time.</summary>
    /// <returns>the same stages; those that an earlier accepted one is the same performance as say so</returns>
    public static async Task<IReadOnlyList<AlignedStage>> MarkAsync(
        AcquiredMedia media,
        IReadOnlyList<AlignedStage> stages,
        CancellationToken cancellationToken
    )
    {
        if (stages.Count(stage => stage.Accepted) < 2)
        {
            return stages;
        }

        var song = await StageProbes.OfSongAsync(media.Song, cancellationToken);
        var marked = new List<AlignedStage>();
        foreach (var stage in stages)
        {
            marked.Add(stage with { SamePerformanceAs = await FindAsync(stage) });
        }

        return marked;

        async Task<int?> FindAsync(AlignedStage stage)
        {
            if (!stage.Accepted)
            {
                return null;
            }

            var probes = await ProbesAsync(stage);
            foreach (var earlier in marked.Where(other => other is { Accepted: true, SamePerformanceAs: null }))
            {
                if (probes.IsSameAs(await ProbesAsync(earlier), song))
                {
                    return earlier.Index;
                }
            }

            return null;
        }

        Task<StageProbes> ProbesAsync(AlignedStage stage) =>
            StageProbes.OfStageAsync(media.Song, media.Stages[stage.Index - 1].Sound!, stage, cancellationToken);
    }
}
