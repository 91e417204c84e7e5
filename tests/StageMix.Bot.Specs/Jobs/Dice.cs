namespace StageMix.Bot.Specs.Jobs;

/// <summary>Numbers that look thrown and are the same for the same seed (a linear congruential generator, Knuth's MMIX constants).</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>From 0 up to, and without, <paramref name="end"/>.</summary>
    public int Next(int end)
    {
        _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);
        return (int)((_state >> 33) % (ulong)end);
    }
}
