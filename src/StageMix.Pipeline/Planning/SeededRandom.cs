namespace StageMix.Pipeline.Planning;

/// <summary>SplitMix64: the same seed gives the same numbers on every runtime, which System.Random does not promise.</summary>
/// <remarks>G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", 2014.</remarks>
internal sealed class SeededRandom(int seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>Mixed, so that the numbers of two seeds are not the same ones a place further.</summary>
    private ulong _state = Mix(unchecked((ulong)seed * Golden));

    /// <summary>From 0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(NextUnit() * count);

    /// <summary>From 0 up to, not including, 1.</summary>
    public double NextUnit()
    {
        _state += Golden;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
