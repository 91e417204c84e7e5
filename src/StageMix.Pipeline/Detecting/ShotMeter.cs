namespace StageMix.Pipeline.Detecting;

/// <summary>Scores frames as they stream by, each as soon as enough of what follows it has come.</summary>
internal sealed class ShotMeter
{
    /// <summary>Beyond this rate a second is looked at in fewer of its frames.</summary>
    private const double MostFramesPerSecond = 120;

    /// <summary>A dissolve lasts: its frames need not be looked at one by one.</summary>
    private const double BlendsPerSecond = 12.5;

    private readonly double _framesPerSecond;
    private readonly int _betweenBlends;
    private readonly int _ahead;
    private readonly LookWindow _frames;
    private readonly List<FrameScore> _scores = [];

    public ShotMeter(double framesPerSecond)
    {
        _framesPerSecond = Math.Clamp(framesPerSecond, 1, MostFramesPerSecond);
        _betweenBlends = Math.Max(1, (int)Math.Round(_framesPerSecond / BlendsPerSecond));
        _ahead = Math.Max(CutScore.LongestFlash, (int)Math.Ceiling(BlendScore.Reach * _framesPerSecond) + 1);
        _frames = new LookWindow((2 * _ahead) + 1);
    }

    public void Add(Look look)
    {
        _frames.Add(look);
        if (_frames.Count > _ahead)
        {
            ScoreNext();
        }
    }

    /// <summary>One for each frame that was added, once all are.</summary>
    public IReadOnlyList<FrameScore> Finish()
    {
        while (_scores.Count < _frames.Count)
        {
            ScoreNext();
        }

        return _scores;
    }

    private void ScoreNext()
    {
        var frame = _scores.Count;
        var look = _frames[frame]!;
        _scores.Add(
            new FrameScore(
                CutScore.At(_frames, frame),
                frame % _betweenBlends == 0 ? BlendScore.At(_frames, frame, _framesPerSecond) : default,
                look.Light,
                look.Contrast,
                _frames[frame - 1] is { } before ? GlobalShift.WidthsBetween(before, look) : 0
            )
        );
    }
}
