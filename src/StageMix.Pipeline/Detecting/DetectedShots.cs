using StageMix.Timeline;

namespace StageMix.Pipeline.Detecting;

/// <summary>What was seen in each stage's picture.</summary>
public sealed record DetectedShots(IReadOnlyList<StageShots> Stages);

/// <param name="Index">the stage's number in the order given, from 1</param>
/// <param name="Rate">the average frame rate</param>
/// <param name="Frames">how many frames the picture has</param>
/// <param name="Extent">from the first frame's time to the end of the last, in stage time</param>
/// <param name="Cuts">in order</param>
/// <param name="Flashes">in order</param>
/// <param name="Moments">what the picture looks like, about ten times a second, in order</param>
public sealed record StageShots(
    int Index,
    FrameRate Rate,
    long Frames,
    TimeRange Extent,
    IReadOnlyList<Cut> Cuts,
    IReadOnlyList<Flash> Flashes,
    IReadOnlyList<Moment> Moments
)
{
    /// <summary>Dissolves too unlikely to be told as cuts, in order: a mix had better not switch in one.</summary>
    public IReadOnlyList<Cut> Doubtful { get; init; } = [];

    /// <summary>What the cuts were told by.</summary>
    public ScoreSeries Scores { get; init; } = ScoreSeries.None;
}

/// <summary>How much each frame differs from those before it: from the second frame on, one entry each.</summary>
/// <param name="Unlike">0 for the same picture, 1 for nothing in common</param>
/// <param name="Needed">what a hard cut there must reach</param>
public sealed record ScoreSeries(IReadOnlyList<float> Unlike, IReadOnlyList<float> Needed)
{
    public static readonly ScoreSeries None = new([], []);
}

/// <summary>A change of camera.</summary>
/// <param name="Frame">a hard cut's first frame of the new shot, a dissolve's middle, a fade's darkest frame; from 0 in presentation order</param>
/// <param name="Time">its timestamp, in stage time</param>
/// <param name="Confidence">0 to 1</param>
public sealed record Cut(long Frame, Timestamp Time, double Confidence)
{
    public CutKind Kind { get; init; } = CutKind.Hard;

    /// <summary>The first frame that is not of the old shot alone.</summary>
    public long Start { get; init; } = Frame;

    /// <summary>The first frame that is of the new shot alone.</summary>
    public long End { get; init; } = Frame;
}

public enum CutKind
{
    Hard,

    /// <summary>The old shot becomes the new one.</summary>
    Dissolve,

    /// <summary>Through black.</summary>
    Fade,
}

/// <summary>One to a few frames of strobe inside a shot.</summary>
/// <param name="Frame">its first frame</param>
/// <param name="Frames">how many</param>
/// <param name="Time">the first frame's timestamp, in stage time</param>
public sealed record Flash(long Frame, int Frames, Timestamp Time);

/// <summary>The picture at one time.</summary>
/// <param name="Time">in stage time</param>
/// <param name="Layout">how much detail stands where, without colours: edge strength of 16 × 9 blocks, rows top down, the strongest 255</param>
public sealed record Moment(Timestamp Time, byte[] Layout)
{
    /// <summary>What moves by itself since the moment before, and so where people are: 32 × 18 blocks, rows top down, the strongest 255.</summary>
    public byte[] Movement { get; init; } = [];

    /// <summary>Mean, 0 to 255.</summary>
    public double Brightness { get; init; }

    /// <summary>Root mean square of the small picture's finest detail, in grey levels.</summary>
    public double Sharpness { get; init; }

    /// <summary>How unlike the moment before: 0 for the same picture, also of a turned camera, to 1.</summary>
    public double Unlike { get; init; }

    /// <summary>How far the camera turned since the moment before.</summary>
    public Turn Turn { get; init; }

    /// <summary>The colour of what moves: the dancers' clothes.</summary>
    public Tint Dress { get; init; }

    /// <summary>The whole picture's.</summary>
    public Tint Whole { get; init; }
}

/// <summary>How far what is seen went across the picture: to the right in its widths, downwards in its heights.</summary>
public readonly record struct Turn(double X, double Y);

/// <summary>A colour without its brightness: the two chromas, 0 to 255, 128 for none.</summary>
public readonly record struct Tint(double Blue, double Red);
