using StageMix.Showcase.Music;

namespace StageMix.Showcase.Painting;

/// <summary>When a frame is, on the clocks that set and light move by.</summary>
/// <param name="Beat">of the song that is danced; below 0 before it, beyond its last after it</param>
/// <param name="Section">of that song</param>
internal readonly record struct Moment(double StageSeconds, double Beat, SectionKind Section);
