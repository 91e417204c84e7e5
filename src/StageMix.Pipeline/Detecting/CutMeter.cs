namespace StageMix.Pipeline.Detecting;

/// <summary>Tells how likely each frame is in a cut, a few seconds at a time as frames stream by.</summary>
internal sealed class CutMeter(double framesPerSecond) : IDisposable
{
    /// <summary>So many looks are told of at once.</summary>
    private const int AtOnce = 160;

    /// <summary>A dissolve lasts, and so does what a hard cut brings: frames need not be looked at one by one.</summary>
    private readonly int _between = Math.Max(1, (int)Math.Round(framesPerSecond / CutNet.FramesPerSecond));

    private readonly CutNet _net = new();

    /// <summary>The last that were told of, as many as bear on the next, and those that were not.</summary>
    private readonly List<Look> _looks = [];
    private readonly List<CutLikelihood> _told = [];
    private int _behind;
    private int _frames;

    public void Add(Look look)
    {
        if (_frames++ % _between != 0)
        {
            return;
        }

        _looks.Add(look);
        if (_looks.Count == _behind + AtOnce + CutNet.Reach)
        {
            Tell(AtOnce);
        }
    }

    /// <summary>One for each frame that was added.</summary>
    public IReadOnlyList<CutLikelihood> Finish()
    {
        Tell(_looks.Count - _behind);
        return
        [
            .. Enumerable
                .Range(0, _frames)
                .Select(frame => new CutLikelihood(_told[Nearest(frame)].Dissolve, _told[Next(frame)].Hard)),
        ];
    }

    public void Dispose() => _net.Dispose();

    /// <summary>The look that is the first to show what a cut before a frame brings.</summary>
    private int Next(int frame) => Math.Min((frame + _between - 1) / _between, _told.Count - 1);

    private int Nearest(int frame) => Math.Min((frame + (_between / 2)) / _between, _told.Count - 1);

    private void Tell(int count)
    {
        _told.AddRange(_net.Likelihoods(_looks).AsSpan(_behind, count));
        var kept = Math.Min(_behind + count, CutNet.Reach);
        _looks.RemoveRange(0, _behind + count - kept);
        _behind = kept;
    }
}
