using StageMix.Timeline;

namespace StageMix.Pipeline.Acquiring;

/// <summary>The song and its stages, inspected and with their sound at hand.</summary>
public sealed record AcquiredMedia(AcquiredSong Song, IReadOnlyList<AcquiredStage> Stages)
{
    /// <summary>Where each stage came from: what was given, with the videos of a playlist in its place.</summary>
    public IReadOnlyList<MediaSource> Sources { get; init; } = [];
}

/// <param name="Duration">decoded samples ÷ sample rate: the length of the song's clock</param>
/// <param name="Sound">its samples; the first is song time 0</param>
public sealed record AcquiredSong(MediaFile File, SoundTrack Sound, Timestamp Duration);

/// <param name="Index">its number in the order given, from 1</param>
/// <param name="Sound">its samples on the stage's clock; none when it has no sound</param>
/// <param name="Problem">why it cannot be used, or with sound not all of it; none when all is well</param>
public sealed record AcquiredStage(int Index, MediaFile File, SoundTrack? Sound, StageRemark? Problem)
{
    /// <summary>Where its picture is to be fetched from once the stage is in; none when the file holds it.</summary>
    public MediaSource? Picture { get; init; }
}
