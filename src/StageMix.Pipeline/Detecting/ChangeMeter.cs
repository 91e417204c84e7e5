namespace StageMix.Pipeline.Detecting;

/// <summary>Compares each frame with the few before it as they stream by, and keeps only those few.</summary>
internal sealed class ChangeMeter
{
    /// <summary>The longest flash, in frames: so far ahead the picture of before is sought.</summary>
    public const int LongestFlash = 5;

    private readonly Queue<FrameFeatures> _before = new();
    private readonly List<(List<double> Unlike, List<double> Brighter)> _changes = [];

    /// <summary>One for each frame from the second: the first of them belongs to frame 1.</summary>
    public IReadOnlyList<FrameChange> Changes =>
        [.. _changes.Select(change => new FrameChange(change.Unlike, change.Brighter))];

    public void Add(FrameFeatures frame)
    {
        if (_before.Count > 0)
        {
            _changes.Add(([], []));
        }

        // the queue's oldest frame stands before the oldest change that still looks ahead
        var oldest = _changes.Count - _before.Count;
        foreach (var (i, before) in _before.Index())
        {
            var (unlike, brighter) = _changes[oldest + i];
            unlike.Add(ContentScore.Between(before, frame));
            brighter.Add(frame.Brightness - before.Brightness);
        }

        _before.Enqueue(frame);
        if (_before.Count > LongestFlash + 1)
        {
            _before.Dequeue();
        }
    }
}
