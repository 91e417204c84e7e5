using StageMix.Benchmarks.Shows;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Detecting;

/// <summary>One detector on one stage.</summary>
internal sealed record DetectingCase(string Detector, long Seed, StageTruth Stage, ShotScore Score);

/// <summary>Lets every detector look at every stage of some shows.</summary>
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
