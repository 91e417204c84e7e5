using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring.Retrieving;
using StageMix.Timeline;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Acquiring;

/// <summary>The door of Acquiring: takes the song and the stages in, looks at each file once, and decodes its sound.</summary>
/// <param name="retrieval">takes links; without it there are only files</param>
public sealed class MediaAcquirer(IOptions<AcquiringOptions> options, MediaRetrieval? retrieval = null)
{
    private readonly SourceTaking _taking = new(options.Value, retrieval);

    /// <exception cref="MixException">a file is missing or not media, or the song is too short</exception>
    public async Task<AcquiredMedia> RunAsync(
        MixRequest request,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var sources = await SpreadAsync(request.Stages, workspace, cancellationToken);
        var reached = new AcquiringProgress(progress, sources.Count + 1);
        var songFile = await _taking.TakeSongAsync(request.Song, workspace, reached.Of(0), cancellationToken);
        var song = await DecodeSongAsync(songFile, workspace, cancellationToken);
        reached.Done(0);

        var taken = new TakenSource[sources.Count];
        await Parallel.ForAsync(
            0,
            taken.Length,
            cancellationToken,
            async (i, stop) => taken[i] = await _taking.TakeStageAsync(sources[i], workspace, reached.Of(i + 1), stop)
        );
        var stages = new AcquiredStage[taken.Length];
        await Parallel.ForAsync(
            0,
            stages.Length,
            cancellationToken,
            async (i, stop) =>
            {
                stages[i] = await AcquireStageAsync(i, taken, workspace, stop);
                reached.Done(i + 1);
            }
        );
        return new AcquiredMedia(song, stages);
    }

    /// <summary>Fetches the pictures that stages still want.</summary>
    /// <param name="size">the mix's, where it is known</param>
    /// <returns>the same stages with their pictures, or with the problem that kept one away</returns>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    public async Task<IReadOnlyList<AcquiredStage>> TakePicturesAsync(
        IReadOnlyList<AcquiredStage> stages,
        PictureSize? size,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var reached = new AcquiringProgress(progress, stages.Count);
        var seen = new AcquiredStage[stages.Count];
        await Parallel.ForAsync(
            0,
            seen.Length,
            cancellationToken,
            async (i, stop) =>
            {
                seen[i] = await TakePictureAsync(stages[i], size, workspace, reached.Of(i), stop);
                reached.Done(i);
            }
        );
        return seen;
    }

    /// <summary>One source with its picture, its sound not decoded.</summary>
    /// <exception cref="MixException">it is missing, not media, or a link that gives nothing</exception>
    public async Task<MediaFile> TakeVideoAsync(
        MediaSource source,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _taking.TakePictureAsync(source, null, workspace, progress, cancellationToken);
        }
        catch (UnusableLinkException unusable)
        {
            throw SourceTaking.Refused(source, unusable.Reason, unusable);
        }
    }

    /// <summary>What a file holds, without decoding it.</summary>
    /// <exception cref="MixException">the file is missing or not media</exception>
    public static Task<MediaFile> InspectAsync(MediaSource source, CancellationToken cancellationToken) =>
        MediaInspection.InspectAsync(source, cancellationToken);

    private async Task<IReadOnlyList<MediaSource>> SpreadAsync(
        IReadOnlyList<MediaSource> sources,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var spread = await Task.WhenAll(
            sources.Select(source => _taking.SpreadAsync(source, workspace, cancellationToken))
        );
        return [.. spread.SelectMany(videos => videos)];
    }

    private async Task<AcquiredSong> DecodeSongAsync(
        MediaFile file,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        if (file.Sound is null)
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"{file.Given} has no sound: give the song as a file with sound."
            );
        }

        try
        {
            var duration = await SoundDecoding.DurationAsync(file, workspace, cancellationToken);
            CheckLength(file, duration);
            var sound = await SoundDecoding.DecodeSongAsync(file, workspace, cancellationToken);
            return new AcquiredSong(file, sound, duration);
        }
        catch (ToolException failure) when (failure.Failure == ToolFailure.Failed)
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"The sound of {file.Given} cannot be decoded: give another copy of the song.",
                failure
            );
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"decoding {file.Given}");
        }
    }

    private void CheckLength(MediaFile song, Timestamp duration)
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

    private async Task<AcquiredStage> TakePictureAsync(
        AcquiredStage stage,
        PictureSize? size,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var video = await _taking.TakePictureAsync(stage.Picture!, size, workspace, progress, cancellationToken);
            return video.Picture is null
                ? stage with
                {
                    Problem = "it has no moving picture",
                    Picture = null,
                }
                : stage with
                {
                    File = video with { Sound = stage.File.Sound },
                    Picture = null,
                };
        }
        catch (UnusableLinkException unusable)
        {
            return stage with { Problem = unusable.Reason };
        }
    }

    /// <param name="i">the stage's place among <paramref name="taken"/></param>
    private static async Task<AcquiredStage> AcquireStageAsync(
        int i,
        TakenSource[] taken,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var file = taken[i].File;
        if (StageProblem.Of(i, taken) is { } problem)
        {
            return new AcquiredStage(i + 1, file, null, problem);
        }

        try
        {
            var sound = await SoundDecoding.DecodeStageAsync(file, workspace, cancellationToken);
            return new AcquiredStage(i + 1, file, sound, StageProblem.WithSound(file, sound))
            {
                Picture = taken[i].Picture,
            };
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
