using StageMix.Pipeline.Acquiring;

namespace StageMix.Pipeline.Aligning;

/// <summary>Finds stages that are uploads of one performance, however they were trimmed and encoded.</summary>
internal static class SamePerformance
{
    /// <summary>Two stages' pieces are in memory at a time.</summary>
    /// <returns>the same stages; those that an earlier accepted one is the same performance as say so</returns>
    public static IReadOnlyList<AlignedStage> Mark(
        AcquiredMedia media,
        IReadOnlyList<AlignedStage> stages,
        CancellationToken cancellationToken
    )
    {
        if (stages.Count(stage => stage.Accepted) < 2)
        {
            return stages;
        }

        var song = StageProbes.OfSong(media.Song, cancellationToken);
        var marked = new List<AlignedStage>();
        foreach (var stage in stages)
        {
            marked.Add(stage with { SamePerformanceAs = Find(stage) });
        }

        return marked;

        int? Find(AlignedStage stage)
        {
            if (!stage.Accepted)
            {
                return null;
            }

            var probes = ProbesOf(stage);
            foreach (var earlier in marked.Where(other => other is { Accepted: true, SamePerformanceAs: null }))
            {
                if (probes.IsSameAs(ProbesOf(earlier), song))
                {
                    return earlier.Index;
                }
            }

            return null;
        }

        StageProbes ProbesOf(AlignedStage stage) =>
            StageProbes.OfStage(media.Song, media.Stages[stage.Index - 1].Sound!, stage, cancellationToken);
    }
}
