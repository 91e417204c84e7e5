using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>Everything that one segment's pictures depend on, and nothing else. A clip is one segment, a long one several.</summary>
/// <param name="StageStart">the stage time that the first frame shows</param>
/// <param name="Rate">stage seconds that go by in a song second</param>
/// <param name="Frames">its length in output frames</param>
/// <param name="OutputRate">the mix's frame rate</param>
/// <param name="OutputSize">the mix's size</param>
internal sealed record SegmentRecipe(
    SegmentSource Source,
    Timestamp StageStart,
    double Rate,
    long Frames,
    FrameRate OutputRate,
    PictureSize OutputSize
)
{
    private const int Version = 2;

    /// <summary>The name of the segment made of it. A file that was moved keeps its segments.</summary>
    public Fingerprint NameWith(EncoderPreset preset) =>
        Fingerprint.Of(
            "rendering",
            Version,
            "segment",
            this with
            {
                Source = Source with { Path = "" },
            },
            preset.X264Preset,
            preset.Crf
        );
}

/// <summary>The stage's file, as far as its pictures depend on it.</summary>
/// <param name="Path">where it lies today</param>
/// <param name="Content">the name of its bytes</param>
/// <param name="Start">the container's start time on the file's clock</param>
/// <param name="HasIndex">whether seeking leads to a picture that can be decoded by itself</param>
/// <param name="Size">the picture as shown: upright, in square pixels</param>
/// <param name="Inside">what of it is not black border</param>
internal sealed record SegmentSource(
    string Path,
    Fingerprint Content,
    Timestamp Start,
    bool HasIndex,
    PictureSize Size,
    PictureArea Inside,
    PictureCoding Coding
);

/// <summary>A part of a picture, in pixels as shown.</summary>
internal sealed record PictureArea(int Left, int Top, int Width, int Height)
{
    public static PictureArea All(PictureSize size) => new(0, 0, size.Width, size.Height);
}
