namespace StageMix.Pipeline.Aligning;

/// <summary>
/// The best way through the song as a whole: runs on one line each, with gaps between. A stage is filmed straight through,
/// so its time never goes back: that tells a repeated chorus from the one that was really sung. A change of line costs, so
/// that none is made for a bar that happens to sound alike.
/// </summary>
/// <remarks>A. Viterbi's algorithm, with the gap after each line as states of their own.</remarks>
internal sealed class LinePath
{
    /// <summary>What the path as a whole must bring: three seconds at the usual likeness, so that it can be said when so little is held.</summary>
    private const double FirstRun = 1.5 / LineLikeness.FrameSeconds;

    /// <summary>What a further run must bring to be worth a change of line: five seconds at the usual likeness, or more time at less.</summary>
    private const double NewRun = 2.5 / LineLikeness.FrameSeconds;

    /// <summary>A frame counts for a line from half of the usual likeness on; no frame counts for more than another.</summary>
    private const double Half = 0.5;

    private readonly IReadOnlyList<FollowedLine> _lines;
    private readonly double _usual;
    private readonly int _frames;

    // the best sum of a path that ends with that line's frame, and what came before
    private readonly double[][] _best;
    private readonly Step[][] _before;

    // for each line and frame, the frame up to it at which the line is best left
    private readonly int[][] _leave;

    // each line's delay, in frames, at the frame that is come to
    private readonly double[] _delays;

    private LinePath(IReadOnlyList<FollowedLine> lines, double usual)
    {
        (_lines, _usual) = (lines, usual);
        _frames = lines[0].Likeness.Length;
        _best = [.. lines.Select(_ => new double[_frames])];
        _before = [.. lines.Select(_ => new Step[_frames])];
        _leave = [.. lines.Select(_ => new int[_frames])];
        _delays = new double[lines.Count];
    }

    /// <param name="usual">the likeness where the stage holds the song</param>
    /// <returns>in song order; none when nothing is worth a run</returns>
    public static List<LineRun> Find(IReadOnlyList<FollowedLine> lines, double usual) =>
        lines.Count == 0 || lines[0].Likeness.Length == 0 ? [] : new LinePath(lines, usual).Find();

    private List<LineRun> Find()
    {
        for (var frame = 0; frame < _frames; frame++)
        {
            for (var line = 0; line < _lines.Count; line++)
            {
                _delays[line] = _lines[line].Line.At(frame * LineLikeness.FrameSeconds) / LineLikeness.FrameSeconds;
            }

            for (var line = 0; line < _lines.Count; line++)
            {
                var (sum, before) = Before(line, frame);
                _best[line][frame] = sum + Worth(_lines[line].Likeness[frame]);
                _before[line][frame] = before;
                var leave = frame == 0 ? 0 : _leave[line][frame - 1];
                _leave[line][frame] = _best[line][frame] > _best[line][leave] ? frame : leave;
            }
        }

        return Trace();
    }

    private double Worth(float likeness) =>
        float.IsNaN(likeness) ? double.NegativeInfinity
        : likeness == 0 ? 0
        : Math.Clamp(likeness / _usual, -Half, 1 + Half) - Half;

    private (double Sum, Step Before) Before(int line, int frame)
    {
        (double Sum, Step Before) found = (-FirstRun, Step.None);
        if (frame == 0)
        {
            return found;
        }

        for (var other = 0; other < _lines.Count; other++)
        {
            var last = LastBefore(line, frame, other);
            if (last >= 0 && _best[other][_leave[other][last]] - NewRun > found.Sum)
            {
                var leave = _leave[other][last];
                found = (_best[other][leave] - NewRun, new Step(other, leave));
            }
        }

        return _best[line][frame - 1] > found.Sum ? (_best[line][frame - 1], new Step(line, frame - 1)) : found;
    }

    /// <summary>The last frame of the other line that lies before this one in both times.</summary>
    private int LastBefore(int line, int frame, int other) =>
        frame - 1 + (int)Math.Floor(Math.Min(0, _delays[line] - _delays[other]));

    private List<LineRun> Trace()
    {
        var runs = new List<LineRun>();
        var at = Enumerable
            .Range(0, _lines.Count)
            .Select(line => new Step(line, _leave[line][_frames - 1]))
            .MaxBy(step => _best[step.Line][step.Frame]);
        if (_best[at.Line][at.Frame] <= 0)
        {
            return runs;
        }

        for (var last = at; ; )
        {
            var before = _before[at.Line][at.Frame];
            if (before.Line != at.Line || before.Frame != at.Frame - 1)
            {
                runs.Add(new LineRun(at.Frame, last.Frame + 1, at.Line));
                last = before;
            }

            if (before == Step.None)
            {
                runs.Reverse();
                return runs;
            }

            at = before;
        }
    }

    private readonly record struct Step(int Line, int Frame)
    {
        public static readonly Step None = new(-1, -1);
    }
}
