using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>The finished video.</summary>
/// <param name="VideoPath">the file, in the workspace</param>
/// <param name="Frames">exactly the timeline's</param>
public sealed record RenderedMix(string VideoPath, PictureSize Size, FrameRate Rate, long Frames);
