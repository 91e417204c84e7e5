using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering.Sounds;

/// <summary>A stretch of one file's sound in the mix's. Places and lengths are in samples at <see cref="SoundLowering.SampleRate"/>.</summary>
/// <param name="Path">where the file lies today</param>
/// <param name="Content">the name of its bytes</param>
/// <param name="Voice">what it is in the mix</param>
/// <param name="SeekFrom">the container's start time, from which seeking counts</param>
/// <param name="Start">the file's time of the first sample: song time for the song, else stage time</param>
/// <param name="Rate">the file's seconds in a second of the mix</param>
/// <param name="First">its place in the mix</param>
/// <param name="Samples">its length in the mix, above 0</param>
/// <param name="Fade">how long it fades in and out; 0 for not at all</param>
internal sealed record SoundPart(
    string Path,
    Fingerprint Content,
    Voice Voice,
    Timestamp SeekFrom,
    Timestamp Start,
    double Rate,
    long First,
    long Samples,
    int Fade
);

internal enum Voice
{
    Song,

    /// <summary>A stage underneath the song.</summary>
    Crowd,

    /// <summary>A stage by itself.</summary>
    Stage,
}
