namespace StageMix.Pipeline.Aligning;

/// <summary>Song frames in a row, from first to before end, that stand in the stage on one line.</summary>
internal readonly record struct LineRun(int First, int End, int Line)
{
    public bool Holds(double songSeconds) =>
        songSeconds >= First * LineLikeness.FrameSeconds && songSeconds < End * LineLikeness.FrameSeconds;
}

/// <summary>Makes runs whole: a song that was drowned by a cheer for a while went on beneath it.</summary>
internal static class LineRuns
{
    /// <summary>In frames, four seconds: nothing else is played for so short a while.</summary>
    private const int Short = 4 * LineLikeness.FrameRate;

    /// <summary>In standard deviations of chance: a likeness above it is none, though it is weak.</summary>
    private const double Certain = 4;

    /// <summary>
    /// Runs on one line become one where the song goes on between them. The first reaches back to the song's start and
    /// the last on to its end where little is missing: a song is often quiet there, and cheered over.
    /// </summary>
    /// <param name="runs">in song order</param>
    public static List<LineRun> Whole(IReadOnlyList<LineRun> runs, IReadOnlyList<FollowedLine> lines)
    {
        var whole = new List<LineRun>();
        foreach (var run in runs)
        {
            if (whole.Count > 0 && whole[^1] is var last && last.Line == run.Line && GoesOn(last.End, run.First, run))
            {
                whole[^1] = last with { End = run.End };
            }
            else
            {
                whole.Add(run);
            }
        }

        if (whole.Count > 0)
        {
            var (start, end) = (Sounding(whole[0]).First, Sounding(whole[^1]).End);
            whole[0] = GoesOn(start, whole[0].First, whole[0]) ? whole[0] with { First = start } : whole[0];
            whole[^1] = GoesOn(whole[^1].End, end, whole[^1]) ? whole[^1] with { End = end } : whole[^1];
        }

        return whole;

        bool GoesOn(int from, int to, LineRun run) =>
            to - from <= Short
            || (
                lines[run.Line].Likeness[from..to].Average()
                    >= Certain * WhiteSound.Chance((to - from) * LineLikeness.Frame)
                && PathQuality.Of([new LineRun(from, to, run.Line)], lines).Steadiness >= Verdict.EvenSteadiness
            );

        (int First, int End) Sounding(LineRun run)
        {
            var likeness = lines[run.Line].Likeness;
            return (Array.FindIndex(likeness, IsSound), Array.FindLastIndex(likeness, IsSound) + 1);
        }

        static bool IsSound(float likeness) => !float.IsNaN(likeness);
    }
}
