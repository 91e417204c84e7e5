using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>What a stage was judged by: where each window of the song fits it best.</summary>
/// <param name="Delays">in song order; windows for which the stage has no sound are not among them</param>
/// <param name="LeastStrength">a weaker delay is no better than chance</param>
public sealed record AlignmentEvidence(IReadOnlyList<LocalDelay> Delays, double LeastStrength)
{
    /// <summary>For a stage that was not listened to.</summary>
    public static readonly AlignmentEvidence None = new([], 0);

    /// <summary>How evenly it is alike where it was taken to hold the song, 0 to 1: another song of the same beat is alike on its beats alone.</summary>
    public double Steadiness { get; init; }

    /// <summary>The same on a clock that shows <paramref name="start"/> at the stage's first sample.</summary>
    internal AlignmentEvidence After(Timestamp start) =>
        this with
        {
            Delays = [.. Delays.Select(delay => delay with { Seconds = delay.Seconds + start.Seconds })],
        };
}

/// <param name="Song">the window's middle, in song time</param>
/// <param name="Seconds">stage time − song time</param>
/// <param name="Strength">how alike both are there: 0 is chance, 1 the same</param>
public sealed record LocalDelay(Timestamp Song, double Seconds, double Strength);
