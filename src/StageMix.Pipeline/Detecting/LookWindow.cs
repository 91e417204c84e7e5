namespace StageMix.Pipeline.Detecting;

/// <summary>The newest frames of a stream, and no more of them than are compared with one another.</summary>
internal sealed class LookWindow(int length)
{
    private readonly Look[] _looks = new Look[length];

    /// <summary>How many frames have come so far.</summary>
    public int Count { get; private set; }

    public void Add(Look look) => _looks[Count++ % length] = look;

    /// <summary>That frame, or null where it has not come or is no longer held.</summary>
    public Look? this[int frame] =>
        frame >= 0 && frame < Count && frame >= Count - length ? _looks[frame % length] : null;
}
