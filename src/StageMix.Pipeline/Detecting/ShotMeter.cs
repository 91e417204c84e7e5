namespace StageMix.Pipeline.Detecting;

/// <summary>Scores frames as they stream by, each as soon as enough of what follows it has come.</summary>
internal sealed class ShotMeter(double framesPerSecond) : IDisposable
{
    private readonly LookWindow _frames = new((2 * CutScore.Reach) + 1);
    private readonly List<FrameScore> _scores = [];
    private readonly CutMeter _cuts = new(framesPerSecond);

    public void Add(Look look)
    {
        _frames.Add(look);
        _cuts.Add(look);
        if (_frames.Count > CutScore.Reach)
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

        return [.. _scores.Zip(_cuts.Finish(), (score, likely) => score with { Likely = likely })];
    }

    public void Dispose() => _cuts.Dispose();

    private void ScoreNext()
    {
        var frame = _scores.Count;
        var look = _frames[frame]!;
        _scores.Add(new FrameScore(CutScore.At(_frames, frame), look.Light, look.Contrast, Likely: default));
    }
}
