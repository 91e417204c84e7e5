using Microsoft.Extensions.Options;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Detecting;

/// <summary>The door of Detecting: looks through each stage's picture for cuts, flashes and what stands where.</summary>
public sealed class ShotDetector(IOptions<DetectingOptions> options)
{
    /// <summary>To be raised when the same picture would be judged otherwise.</summary>
    private const int AlgorithmVersion = 11;

    /// <summary>A decoder uses all cores by itself for most of its work.</summary>
    private const int StagesAtOnce = 2;

    /// <summary>Watches the stages, each once; a stage that was watched before is not watched again.</summary>
    /// <param name="progress">0 to 1, never falling</param>
    /// <exception cref="MixException">a stage's picture cannot be decoded, or ffmpeg is missing</exception>
    public async Task<DetectedShots> RunAsync(
        IReadOnlyList<Footage> stages,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var overall = new StagesProgress(progress, stages.Count);
        var shots = new StageShots[stages.Count];
        var atOnce = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = StagesAtOnce,
        };
        await Parallel.ForAsync(
            0,
            shots.Length,
            atOnce,
            async (i, stop) =>
            {
                shots[i] = await WatchAsync(stages[i], workspace, done => overall.Report(i, done), stop);
                overall.Report(i, 1);
            }
        );
        return new DetectedShots(shots);
    }

    private async Task<StageShots> WatchAsync(
        Footage footage,
        Workspace workspace,
        Action<double> report,
        CancellationToken cancellationToken
    )
    {
        var fingerprint = Fingerprint.Of("detecting", AlgorithmVersion, footage.File.Content, options.Value);
        try
        {
            var shots = await workspace.KeepAsync(
                "detecting",
                fingerprint,
                () => StageWatch.RunAsync(footage, options.Value, report, cancellationToken),
                cancellationToken
            );
            // the same file may have stood elsewhere in an earlier request
            return shots with { Index = footage.Index };
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"looking for cuts in {footage.File.Given}");
        }
    }
}
