using StageMix.Benchmarks.Shows;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Detecting;

/// <summary>One detector on one stage.</summary>
internal sealed record DetectingCase(string Detector, long Seed, StageTruth Stage, ShotScore Score);

/// <summary>Lets every detector look at every stage of some shows, or at spliced footage.</summary>
internal static class DetectingRun
{
    public static async Task<IReadOnlyList<DetectingCase>> MeasureAsync(
        IReadOnlyList<long> seeds,
        bool withOurs,
        ShowShelf shelf,
        CancellationToken cancellationToken
    )
    {
        var cases = new List<DetectingCase>();
        foreach (var seed in seeds)
        {
            var show = await shelf.TakeAsync(DetectingShows.Of(seed), cancellationToken);
            await Console.Error.WriteLineAsync($"seed {seed}: looking for cuts");
            var found = new IReadOnlyList<FoundShots>[show.StagePaths.Count];
            var atOnce = new ParallelOptions
            {
                CancellationToken = cancellationToken,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            };
            await Parallel.ForAsync(
                0,
                found.Length,
                atOnce,
                async (i, stop) => found[i] = await FindAsync(show.StagePaths[i], show.Truth.Stages[i], withOurs, stop)
            );
            cases.AddRange(
                show.Truth.Stages.SelectMany(
                    (stage, i) =>
                        found[i]
                            .Select(shots => new DetectingCase(shots.Detector, seed, stage, ShotScore.Of(stage, shots)))
                )
            );
        }

        return cases;
    }

    public static async Task<IReadOnlyList<DetectingCase>> MeasureSplicedAsync(
        IReadOnlyList<long> seeds,
        ShowShelf shelf,
        CancellationToken cancellationToken
    )
    {
        var cases = new List<DetectingCase>();
        foreach (var seed in seeds)
        {
            var spliced = await shelf.TakeSplicedAsync(seed, cancellationToken);
            await Console.Error.WriteLineAsync($"seed {seed}: looking for cuts");
            var truth = spliced.Truth.Stages[0];
            var found = await FindAsync(spliced.StagePaths[0], truth, withOurs: true, cancellationToken);
            cases.AddRange(
                found.Select(shots => new DetectingCase(shots.Detector, seed, truth, ShotScore.Of(truth, shots)))
            );
        }

        return cases;
    }

    private static async Task<IReadOnlyList<FoundShots>> FindAsync(
        string path,
        StageTruth stage,
        bool withOurs,
        CancellationToken cancellationToken
    )
    {
        var baselines = await BaselineDetectors.FindAsync(path, stage, cancellationToken);
        return withOurs ? [await OurDetector.FindAsync(path, cancellationToken), .. baselines] : baselines;
    }
}
