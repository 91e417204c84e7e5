using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Timeline;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Acquiring;

/// <summary>The door of Acquiring: takes the song and the stages in, looks at each file once, and decodes its sound.</summary>
public sealed class MediaAcquirer(IOptions<AcquiringOptions> options)
{
    /// <exception cref="MixException">a file is missing or not media, or the song is too short</exception>
    public async Task<AcquiredMedia> RunAsync(
        MixRequest request,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var done = 0;
        void Report() => progress?.Report((double)Interlocked.Increment(ref done) / (request.Stages.Count + 1));

        var song = await AcquireSongAsync(request.Song, workspace, cancellationToken);
        Report();

        var files = new MediaFile[request.Stages.Count];
        await Parallel.ForAsync(
            0,
            files.Length,
            cancellationToken,
            async (i, stop) => files[i] = await InspectAsync(request.Stages[i], stop)
        );
        var stages = new AcquiredStage[files.Length];
        await Parallel.ForAsync(
            0,
            stages.Length,
            cancellationToken,
            async (i, stop) =>
            {
                stages[i] = await AcquireStageAsync(i, files, workspace, stop);
                Report();
            }
        );
        return new AcquiredMedia(song, stages);
    }

    /// <summary>What a file holds, without decoding it.</summary>
    /// <exception cref="MixException">the file is missing or not media</exception>
    public static Task<MediaFile> InspectAsync(MediaSource source, CancellationToken cancellationToken) =>
        MediaInspection.InspectAsync(source, cancellationToken);

    private async Task<AcquiredSong> AcquireSongAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var file = await InspectAsync(source, cancellationToken);
        if (file.Sound is null)
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"{source.Given} has no sound: give the song as a file with sound."
            );
        }

        try
        {
            var duration = await SoundDecoding.DurationAsync(file, workspace, cancellationToken);
            CheckLength(source, duration);
            var sound = await SoundDecoding.DecodeSongAsync(file, workspace, cancellationToken);
            return new AcquiredSong(file, sound, duration);
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.Failed)
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"The sound of {source.Given} cannot be decoded: give another copy of the song.",
                failure
            );
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"decoding {source.Given}");
        }
    }

    private void CheckLength(MediaSource song, Timestamp duration)
    {
        if (duration.Seconds < options.Value.MinimumSongSeconds)
        {
            throw new MixException(
                MixFailure.SongTooShort,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{song.Given} lasts only {duration.Seconds:0.0} s: give a song of at least {options.Value.MinimumSongSeconds:0} s."
                )
            );
        }
    }

    /// <param name="i">the stage's place among <paramref name="files"/></param>
    private static async Task<AcquiredStage> AcquireStageAsync(
        int i,
        MediaFile[] files,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var file = files[i];
        if (StageProblem.Of(i, files) is { } problem)
        {
            return new AcquiredStage(i + 1, file, null, problem);
        }

        try
        {
            var sound = await SoundDecoding.DecodeStageAsync(file, workspace, cancellationToken);
            return new AcquiredStage(i + 1, file, sound, StageProblem.WithSound(file, sound));
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.Failed)
        {
            return new AcquiredStage(i + 1, file, null, "its sound cannot be decoded");
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"decoding {file.Given}");
        }
    }
}
