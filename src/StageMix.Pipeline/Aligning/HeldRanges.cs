namespace StageMix.Pipeline.Aligning;

/// <summary>A part of the song that a stage holds, in song seconds, and how the stage lies to it.</summary>
/// <param name="Line">through the local delays of that part</param>
/// <param name="Likeness">mean over the part, 0 to 1</param>
internal sealed record HeldRange(double Start, double End, DelayLine Line, double Likeness);

/// <summary>What a stage holds of the song.</summary>
/// <param name="Ranges">in order</param>
/// <param name="Evidence">what it was found by, with delays between the first samples of each</param>
/// <param name="Noisiness">of the stage, see <see cref="WhiteSound"/></param>
internal sealed record HeldRanges(
    IReadOnlyList<HeldRange> Ranges,
    PathQuality Quality,
    double Noisiness,
    AlignmentEvidence Evidence
)
{
    /// <summary>How far from the line of a run its own delays may lie, in seconds.</summary>
    private const double FineReach = 0.0015;

    /// <summary>In samples, from window to window.</summary>
    private const int FineHop = WhiteSound.FineRate / 2;

    public double Seconds => Ranges.Sum(range => range.End - range.Start);

    public static HeldRanges Find(WhiteSound song, WhiteSound stage, CancellationToken cancellationToken)
    {
        var matches = WindowMatches.Find(song.Low, stage.Low, cancellationToken);
        var lines = FollowedLine.Of(DelayLines.Find(matches), song, stage, cancellationToken);
        var runs = LineRuns.Whole(LinePath.Find(lines, LineLikeness.Usual(lines)), lines);
        var delays = runs.ConvertAll(run => DelaysOf(run, lines[run.Line].Line, song, stage));
        var ranges = runs.Zip(delays, (run, near) => RangeOf(run, lines[run.Line], near, song.Seconds)).ToList();
        return new HeldRanges(
            ranges,
            PathQuality.Of(runs, lines),
            stage.Noisiness,
            WindowEvidence.Of(matches, lines, runs, delays)
        );
    }

    private static List<NearDelay> DelaysOf(LineRun run, DelayLine line, WhiteSound song, WhiteSound stage) =>
        LocalDelays.Measure(
            song.Fine,
            stage.Fine,
            line,
            FineReach,
            FineHop,
            run.First * LineLikeness.Frame,
            run.End * LineLikeness.Frame
        );

    private static HeldRange RangeOf(
        LineRun run,
        FollowedLine followed,
        IReadOnlyList<NearDelay> delays,
        double songSeconds
    ) =>
        new(
            run.First * LineLikeness.FrameSeconds,
            run.End == followed.Likeness.Length ? songSeconds : run.End * LineLikeness.FrameSeconds,
            LineFit.Through(LocalDelays.Certain(delays), followed.Line.Drift) ?? followed.Line,
            followed.Likeness[run.First..run.End].Average()
        );
}
