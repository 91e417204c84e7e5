namespace StageMix.Pipeline.Detecting;

/// <summary>All that is told of a frame by; a few numbers, for a whole video's are kept.</summary>
/// <param name="Contrast">root mean square of its detail, in grey levels</param>
/// <param name="Turned">how far the camera has turned since the frame before, in picture widths</param>
internal readonly record struct FrameScore(CutScore Cut, BlendScore Blend, Light Light, float Contrast, double Turned);
