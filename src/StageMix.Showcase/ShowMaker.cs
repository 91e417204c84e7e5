using StageMix.Showcase.Music;
using StageMix.Showcase.Sound;
using StageMix.Showcase.Staging;
using StageMix.Tools.Processes;

namespace StageMix.Showcase;

/// <summary>Makes a show from a seed: a song, performances of it, and the truth about them.</summary>
public static class ShowMaker
{
    /// <summary>What a song's sound costs, in frames.</summary>
    private const long SongWork = 200;

    /// <summary>
    /// Writes <c>song.wav</c>, <c>stage1.mp4</c> and so on, and <c>truth.json</c> last. Files appear whole and together;
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
        var work = script.Stages.Sum(stage => stage.Frames + StageStudio.SoundWork) + SongWork;
        var done = new ShowProgress(progress, work);

        var song = await RecordAsync(script.Repertoire.Song, ShowScript.SongFile, workshop, cancellationToken);
        var other =
            request.Stranger || script.NeedsOther
                ? await RecordAsync(script.Repertoire.Other, ShowScript.StrangerFile, workshop, cancellationToken)
                : null;
        done.Add(SongWork);
        await Parallel.ForEachAsync(
            script.Stages,
            new ParallelOptions
            {
                CancellationToken = cancellationToken,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            async (stage, stop) =>
            {
                var played = stage.Performance.Sound.Played != Played.Song ? other! : song;
                await StageStudio.MakeAsync(request, stage, played, workshop, done, stop);
            }
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
    }

    private static async Task<SoundBuffer> RecordAsync(
        SongScore score,
        string file,
        Workshop workshop,
        CancellationToken cancellationToken
    )
    {
        var sound = Band.Master(Band.Play(score, cancellationToken));
        await WaveFile.WriteAsync(workshop.PathOf(file), sound, cancellationToken);
        return sound;
    }
}
