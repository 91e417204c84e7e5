namespace StageMix.Pipeline.Aligning;

/// <summary>A line, and how alike song and stage are along it.</summary>
/// <param name="Line">to a fraction of a sample</param>
/// <param name="Delays">each second's own delay, in song order</param>
/// <param name="Likeness">by frame, see <see cref="LineLikeness"/></param>
internal sealed record FollowedLine(DelayLine Line, IReadOnlyList<NearDelay> Delays, float[] Likeness)
{
    /// <summary>How far from a line of the coarse search the true one may lie, in seconds.</summary>
    private const double CoarseReach = 0.0025;

    /// <summary>In samples, from window to window.</summary>
    private const int Hop = WhiteSound.FineRate;

    /// <summary>Lines that come as near to each other (seconds) were one.</summary>
    private const double Apart = 0.002;

    /// <summary>Those of the lines that hold when looked at finely, each once.</summary>
    public static List<FollowedLine> Of(
        IReadOnlyList<DelayLine> lines,
        WhiteSound song,
        WhiteSound stage,
        CancellationToken cancellationToken
    )
    {
        var middle = song.Seconds / 2;
        var followed = new List<FollowedLine>();
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var delays = LocalDelays.Measure(song.Fine, stage.Fine, line, CoarseReach, Hop, 0, song.Fine.Length);
            if (
                LineFit.Through(LocalDelays.Certain(delays), line.Drift) is { } fine
                && followed.TrueForAll(other => Math.Abs(other.Line.At(middle) - fine.At(middle)) > Apart)
            )
            {
                followed.Add(new FollowedLine(fine, delays, LineLikeness.Along(fine, song.Fine, stage.Fine)));
            }
        }

        return followed;
    }
}
