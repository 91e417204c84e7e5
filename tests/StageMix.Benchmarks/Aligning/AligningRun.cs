using StageMix.Benchmarks.Shows;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Aligning;

/// <summary>One aligner on one stage.</summary>
/// <param name="Kind">what is hard about the stage</param>
internal sealed record AligningCase(string Aligner, long Seed, string Kind, AlignmentScore Score);

/// <summary>Lets every aligner listen to a stage of each kind, for some songs.</summary>
internal static class AligningRun
{
    /// <param name="seconds">the songs' length</param>
    public static async Task<IReadOnlyList<AligningCase>> MeasureAsync(
        IReadOnlyList<long> seeds,
        double seconds,
        IReadOnlyList<StageKind> kinds,
        bool withOurs,
        ShowShelf shelf,
        CancellationToken cancellationToken
    )
    {
        var cases = new List<AligningCase>();
        foreach (var seed in seeds)
        {
            var song = await shelf.TakeAsync(AligningShows.Song(seed, seconds), cancellationToken);
            var request = AligningShows.OfKinds(kinds, seed, seconds, song.Truth.Song);
            var show = await shelf.TakeAsync(request, cancellationToken);
            await Console.Error.WriteLineAsync($"seed {seed}: aligning");
            foreach (var (i, found) in await AlignAsync(show, withOurs, cancellationToken))
            {
                var score = AlignmentScore.Of(show.Truth.Stages[i], show.Truth.Song, found);
                cases.Add(new AligningCase(found.Aligner, seed, kinds[i].Name, score));
            }
        }

        return cases;
    }

    /// <summary>Each with the stage's index. Ours has one core to itself, the baselines another.</summary>
    private static async Task<IReadOnlyList<(int Stage, FoundAlignment Found)>> AlignAsync(
        Show show,
        bool withOurs,
        CancellationToken cancellationToken
    )
    {
        var ours = withOurs
            ? OurAligner.AlignAsync(show, cancellationToken)
            : Task.FromResult<IReadOnlyList<FoundAlignment>>([]);
        var baselines = AlignSimplyAsync(show, cancellationToken);
        await Task.WhenAll(ours, baselines);
        return [.. (await ours).Index(), .. await baselines];
    }

    private static async Task<IReadOnlyList<(int Stage, FoundAlignment Found)>> AlignSimplyAsync(
        Show show,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(int, FoundAlignment)>();
        foreach (var (i, path) in show.StagePaths.Index())
        {
            var both = await OneOffset.AlignAsync(show.SongPath, path, cancellationToken);
            found.AddRange(both.Select(alignment => (i, alignment)));
        }

        return found;
    }
}
