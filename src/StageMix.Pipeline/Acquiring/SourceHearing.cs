using System.Globalization;
using StageMix.Timeline;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Decodes the sound of what was taken in, and says what it cannot be used for.</summary>
internal sealed class SourceHearing(AcquiringOptions options)
{
    /// <exception cref="MixException">it has no sound that can be decoded, or too little of it</exception>
    public async Task<AcquiredSong> HearSongAsync(
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
            var (sound, duration) = await SoundDecoding.DecodeSongAsync(file, workspace, cancellationToken);
            CheckLength(file, duration);
            return new AcquiredSong(file, sound, duration);
        }
        catch (ToolException failure) when (IsOfThisFile(failure))
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

    /// <param name="i">the stage's place among <paramref name="taken"/></param>
    /// <exception cref="MixException">nothing can be decoded</exception>
    public static async Task<AcquiredStage> HearStageAsync(
        int i,
        TakenSource[] taken,
        bool isHeardOnly,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var file = taken[i].File;
        if (StageProblem.Of(i, taken, isHeardOnly) is { } problem)
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
        catch (ToolException failure) when (IsOfThisFile(failure))
        {
            return new AcquiredStage(i + 1, file, null, new StageRemark(StageRemarkKind.UnreadableSound));
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"decoding {file.Given}");
        }
    }

    private static bool IsOfThisFile(ToolException failure) =>
        failure.Failure is ToolFailure.Failed or ToolFailure.OutOfMemory;

    private void CheckLength(MediaFile song, Timestamp duration)
    {
        if (duration.Seconds < options.MinimumSongSeconds)
        {
            throw new MixException(
                MixFailure.SongTooShort,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{song.Given} lasts only {duration.Seconds:0.0} s: give a song of at least {options.MinimumSongSeconds:0} s."
                )
            );
        }
    }
}
