using System.Globalization;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>Ids as Discord makes them: the time in milliseconds, then a count.</summary>
public sealed class SnowflakeSource(TimeProvider time)
{
    private const long Epoch = 1_420_070_400_000;

    private int _count;

    public string Next()
    {
        var milliseconds = (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch);
        var count = (ulong)Interlocked.Increment(ref _count) & 0x3F_FFFF;
        return ((milliseconds << 22) | count).ToString(CultureInfo.InvariantCulture);
    }
}
