namespace StageMix.Pipeline.Rendering.Sounds;

/// <summary>A part that is being decoded and added to the mix.</summary>
internal sealed class PlayingPart(SoundPart part, double gain, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<float[]> _blocks = SoundDecoding
        .ReadAsync(part, cancellationToken)
        .GetAsyncEnumerator(cancellationToken);

    private float[] _decoded = [];
    private int _used;
    private long _played;

    public bool HasEnded => _played >= part.Samples;

    public ValueTask DisposeAsync() => _blocks.DisposeAsync();

    /// <summary>Adds what falls into a block of the mix.</summary>
    /// <param name="block">left and right in turn</param>
    /// <param name="first">its place in the mix, in samples</param>
    public async Task AddToAsync(float[] block, long first)
    {
        var at = (int)(part.First + _played - first);
        while (!HasEnded && 2 * at < block.Length)
        {
            if (_used == _decoded.Length)
            {
                if (!await _blocks.MoveNextAsync())
                {
                    // the file ends early, and silence follows
                    _played = part.Samples;
                    return;
                }

                (_decoded, _used) = (_blocks.Current, 0);
            }

            var there = Math.Min((_decoded.Length - _used) / 2, (block.Length / 2) - at);
            var count = (int)Math.Min(there, part.Samples - _played);
            Add(_decoded.AsSpan(_used, 2 * count), block.AsSpan(2 * at, 2 * count));
            (_used, at, _played) = (_used + (2 * count), at + count, _played + count);
        }
    }

    private void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += (float)(gain * Fading(_played + (i / 2))) * from[i];
        }
    }

    /// <summary>Two that fade into each other are as loud together as each is alone.</summary>
    private double Fading(long sample)
    {
        var inside = Math.Min(sample + 0.5, part.Samples - sample - 0.5);
        return inside >= part.Fade ? 1 : Math.Sin(Math.PI / 2 * inside / part.Fade);
    }
}
