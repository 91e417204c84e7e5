using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>What is to be rendered.</summary>
/// <param name="Timeline">the edit</param>
/// <param name="Media">the files that it plays; the song among them</param>
/// <param name="Size">the output's size; without it, the largest height up to 1080 that more than half of the stages reach</param>
/// <param name="Preset">the encoder preset's name</param>
public sealed record RenderOrder(
    MixTimeline Timeline,
    IReadOnlyList<MediaFile> Media,
    PictureSize? Size,
    string Preset
);
