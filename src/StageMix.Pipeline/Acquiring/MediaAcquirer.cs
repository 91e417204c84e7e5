using Microsoft.Extensions.Options;
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

        var stages = new AcquiredStage[request.Stages.Count];
        await Parallel.ForAsync(
            0,
            stages.Length,
            cancellationToken,
            async (i, stop) =>
            {
                stages[i] = await AcquireStageAsync(i + 1, request.Stages[i], workspace, stop);
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

        var duration = await SoundDecoding.DurationAsync(file, workspace, cancellationToken);
        if (duration.Seconds < options.Value.MinimumSongSeconds)
        {
            throw new MixException(
                MixFailure.SongTooShort,
                $"{source.Given} lasts {duration.Seconds:0.0} s: a song of at least {options.Value.MinimumSongSeconds:0} s is needed."
            );
        }

        return new AcquiredSong(
            file,
            await SoundDecoding.DecodeSongAsync(file, workspace, cancellationToken),
            duration
        );
    }

    private static async Task<AcquiredStage> AcquireStageAsync(
        int index,
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var file = await InspectAsync(source, cancellationToken);
        if (file.Picture is null)
        {
            return new AcquiredStage(index, file, null, "this file has no picture");
        }

        if (file.Sound is null)
        {
            return new AcquiredStage(index, file, null, "this video has no sound, so it cannot be aligned to the song");
        }

        try
        {
            return new AcquiredStage(
                index,
                file,
                await SoundDecoding.DecodeStageAsync(file, workspace, cancellationToken),
                null
            );
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.Failed)
        {
            return new AcquiredStage(index, file, null, "its sound cannot be decoded");
        }
    }
}
