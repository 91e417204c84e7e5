using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>What is to be rendered.</summary>
/// <param name="Timeline">the edit</param>
/// <param name="Media">the files that it may play; the song among them</param>
/// <param name="Size">the output's size; without it, the largest height up to the preset's that more than half of the stages reach</param>
/// <param name="Preset">the encoder preset's name</param>
public sealed record RenderOrder(MixTimeline Timeline, IReadOnlyList<MediaFile> Media, PictureSize? Size, string Preset)
{
    /// <summary>What is heard.</summary>
    public MixSound Sound { get; init; } = MixSound.Song;
}
