using System.Collections.Concurrent;
using StageMix.Showcase.Music;
using StageMix.Showcase.Sound;
using StageMix.Showcase.Staging;
using StageMix.Tools.Processes;

namespace StageMix.Showcase;

/// <summary>Makes a show from a seed: a song, performances of it, and the truth about them.</summary>
public static class ShowMaker
{
    /// <summary>What the songs' sound costs, in frames.</summary>
    private const long SongWork = 200;

    /// <summary>
    /// Writes <c>song.wav</c>, <c>stage1.mp4</c> (or <c>.m4a</c>) and so on, and <c>truth.json</c> last. Files appear whole and together;
    /// when cancelled or failed, nothing new is left.
    /// </summary>
    /// <param name="directory">made if need be; files of those names in it are replaced</param>
    /// <param name="progress">0 to 1, never falling</param>
    /// <exception cref="ArgumentException">the request asks for what cannot be</exception>
    /// <exception cref="ToolException">ffmpeg failed or is missing</exception>
    public static async Task<Show> MakeAsync(
        ShowRequest request,
        string directory,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        if (request.Fault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(request));
        }

        using var workshop = new Workshop(directory);
        var script = ShowScript.Write(request);
        var frames = request.Pictures ? script.Stages.Sum(stage => stage.Performance.Frames) : 0;
        var done = new ShowProgress(progress, frames + (StageStudio.SoundWork * script.Stages.Count) + SongWork);
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };

        var recordings = new ConcurrentDictionary<SongScore, Stems>();
        await Parallel.ForEachAsync(
            script.Heard,
            parallel,
            (score, stop) =>
            {
                recordings[score] = Band.Play(score, stop);
                return ValueTask.CompletedTask;
            }
        );
        await ReleaseAsync(recordings[script.Repertoire.Song], ShowScript.SongFile);
        if (request.Stranger)
        {
            await ReleaseAsync(recordings[script.Repertoire.Other], ShowScript.StrangerFile);
        }

        done.Add(SongWork);
        await Parallel.ForEachAsync(
            script.Stages,
            parallel,
            async (stage, stop) =>
                await StageStudio.MakeAsync(request, stage, score => recordings[score], workshop, done, stop)
        );
        var truth = script.Truth();
        await truth.WriteAsync(workshop.PathOf(ShowScript.TruthFile), cancellationToken);
        return new Show(
            workshop.Publish(ShowScript.SongFile),
            [.. truth.Stages.Select(stage => workshop.Publish(stage.File))],
            workshop.Publish(ShowScript.TruthFile),
            request.Stranger ? workshop.Publish(ShowScript.StrangerFile) : null,
            truth
        );

        Task ReleaseAsync(Stems stems, string file) =>
            WaveFile.WriteAsync(workshop.PathOf(file), Band.Master(stems.Backing, stems.Vocal), cancellationToken);
    }
}
