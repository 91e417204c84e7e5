using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>The finished video.</summary>
/// <param name="VideoPath">the file, in the workspace</param>
/// <param name="ThumbnailPath">a JPEG of it, below 2 MB, in the workspace</param>
/// <param name="Frames">exactly the timeline's</param>
public sealed record RenderedMix(string VideoPath, string ThumbnailPath, PictureSize Size, FrameRate Rate, long Frames);
