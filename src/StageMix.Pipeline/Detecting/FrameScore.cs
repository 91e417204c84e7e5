namespace StageMix.Pipeline.Detecting;

/// <summary>All that is told of a frame by; a few numbers, for a whole video's are kept.</summary>
/// <param name="Contrast">root mean square of its detail, in grey levels</param>
internal readonly record struct FrameScore(CutScore Cut, Light Light, float Contrast, CutLikelihood Likely);
