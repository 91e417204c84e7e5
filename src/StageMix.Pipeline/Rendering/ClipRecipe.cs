using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>Everything that one clip's pictures depend on, and nothing else.</summary>
/// <param name="SourcePath">where the stage's file lies today</param>
/// <param name="Content">the name of the file's bytes</param>
/// <param name="SourceStart">the container's start time on the file's clock</param>
/// <param name="SourceRate">the stage's frame rate</param>
/// <param name="SourceSize">the stage's picture as shown: upright, in square pixels</param>
/// <param name="StageStart">the stage time that the first frame shows</param>
/// <param name="Rate">stage seconds that go by in a song second</param>
/// <param name="Frames">its length in output frames</param>
/// <param name="OutputRate">the mix's frame rate</param>
/// <param name="OutputSize">the mix's size</param>
internal sealed record ClipRecipe(
    string SourcePath,
    Fingerprint Content,
    Timestamp SourceStart,
    FrameRate SourceRate,
    PictureSize SourceSize,
    Timestamp StageStart,
    double Rate,
    long Frames,
    FrameRate OutputRate,
    PictureSize OutputSize
)
{
    private const int Version = 1;

    /// <summary>The name of the segment made of it. A file that was moved keeps its segments.</summary>
    public Fingerprint NameWith(EncoderPreset preset) =>
        Fingerprint.Of("rendering", Version, "segment", this with { SourcePath = "" }, preset.X264Preset, preset.Crf);
}
