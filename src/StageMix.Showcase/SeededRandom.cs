namespace StageMix.Showcase;

/// <summary>
/// Random numbers that are the same on every machine and runtime: xoshiro256** (Blackman and Vigna, 2018), seeded by
/// SplitMix64. <see cref="Fork"/> gives a stream of its own for each purpose, so that drawing more numbers for one thing
/// leaves every other thing as it was.
/// </summary>
internal sealed class SeededRandom
{
    private readonly ulong _seed;
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededRandom(long seed)
        : this(unchecked((ulong)seed)) { }

    private SeededRandom(ulong seed)
    {
        _seed = seed;
        (_a, _b, _c, _d) = (SplitMix(ref seed), SplitMix(ref seed), SplitMix(ref seed), SplitMix(ref seed));
    }

    /// <summary>What the same stream can be made from again.</summary>
    public long Seed => unchecked((long)_seed);

    /// <summary>The stream of that name. It depends on the seed and the name alone, not on what was drawn before.</summary>
    public SeededRandom Fork(string name)
    {
        // FNV-1a, because string.GetHashCode differs from run to run
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        hash ^= _seed;
        return new SeededRandom(SplitMix(ref hash));
    }

    /// <summary>From 0 up to but without 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>A whole number from 0 up to but without <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Unit() * count);

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong Next()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_b * 5, 7) * 9;
            var shifted = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= shifted;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
