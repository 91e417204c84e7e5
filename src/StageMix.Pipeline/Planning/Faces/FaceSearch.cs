using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Planning.Faces;

/// <summary>Looks for faces next to the likely switches of a scene; what was found in a stage is kept.</summary>
internal sealed class FaceSearch(FaceMethod method, Workspace workspace)
{
    private const string Room = "planning";

    /// <summary>A decoder uses all cores by itself for most of its work.</summary>
    private const int StagesAtOnce = 2;

    /// <param name="progress">0 to 1, never falling</param>
    /// <exception cref="MixException">a stage's picture cannot be decoded, or ffmpeg is missing</exception>
    public async Task<FoundFaces> RunAsync(
        Scene scene,
        AcquiredMedia media,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        if (method.Open is null)
        {
            return new FoundFaces(method.MatchedBy, []);
        }

        var times = LikelySwitches.PicturesOf(scene);
        var overall = new StagesProgress(progress, times.Count);
        var found = new StageFaces[times.Count];
        var atOnce = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = StagesAtOnce,
        };
        await Parallel.ForAsync(
            0,
            found.Length,
            atOnce,
            async (i, stop) =>
            {
                var index = scene.Stages[i].Index;
                var file = media.Stages[index - 1].File;
                var faces = await WatchAsync(file, times[i], done => overall.Report(i, done), stop);
                // the same file may have stood elsewhere in an earlier request
                found[i] = faces with
                {
                    Index = index,
                };
                overall.Report(i, 1);
            }
        );
        return new FoundFaces(method.MatchedBy, found);
    }

    private async Task<StageFaces> WatchAsync(
        MediaFile file,
        IReadOnlyList<Timestamp> times,
        Action<double> report,
        CancellationToken cancellationToken
    )
    {
        if (times.Count == 0)
        {
            return new StageFaces(0, []);
        }

        try
        {
            return await workspace.KeepAsync(
                Room,
                Fingerprint.Of("faces", 3, method.Version, file.Content, times),
                async () =>
                    new StageFaces(0, await FaceWatch.RunAsync(file, times, method.Open!, report, cancellationToken)),
                cancellationToken
            );
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"looking for faces in {file.Given}");
        }
    }
}
