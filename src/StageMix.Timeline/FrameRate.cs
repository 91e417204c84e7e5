using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace StageMix.Timeline;

/// <summary>Frames a second as an exact fraction in lowest terms, such as 30000/1001.</summary>
[JsonConverter(typeof(FrameRateJson))]
public readonly record struct FrameRate
{
    public static readonly FrameRate Ntsc = new(30000, 1001);

    /// <exception cref="ArgumentOutOfRangeException">a part is not above 0</exception>
    public FrameRate(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var divisor = (int)BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public int Numerator { get; }

    public int Denominator { get; }

    public double FramesPerSecond => (double)Numerator / Denominator;

    public Timestamp FrameDuration => TimeOf(1);

    /// <summary>When frame <paramref name="frame"/> begins, with frame 0 at 0.</summary>
    public Timestamp TimeOf(long frame) => Timestamp.FromUnits(frame, Denominator, Numerator);

    /// <summary>How many frames a length makes: length × rate, halves rounded up.</summary>
    public long FramesIn(Timestamp length) =>
        Rounding.Divide((Int128)length.Flicks * Numerator, (Int128)Denominator * Timestamp.FlicksPerSecond);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>Reads <c>30000/1001</c>, <c>25</c>, or a decimal number; 29.97 and its kin are read as the 1001 rates that they stand for.</summary>
    public static bool TryParse(string? text, out FrameRate rate)
    {
        rate = default;
        var parts = (text ?? "").Trim().Split('/');
        if (parts.Length == 2)
        {
            return TryWhole(parts[0], out var numerator)
                && TryWhole(parts[1], out var denominator)
                && TryMake(numerator, denominator, out rate);
        }

        return parts.Length == 1
            && decimal.TryParse(
                parts[0],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var decimals
            )
            && TryDecimal(decimals, out rate);
    }

    private static bool TryDecimal(decimal framesPerSecond, out FrameRate rate)
    {
        rate = default;
        if (framesPerSecond is <= 0 or > 1000)
        {
            return false;
        }

        var ntsc = (int)Math.Ceiling(framesPerSecond);
        return ntsc != framesPerSecond && Math.Abs(framesPerSecond - (ntsc * 1000m / 1001)) < 0.005m
            ? TryMake(ntsc * 1000, 1001, out rate)
            : TryMake((int)Math.Round(framesPerSecond * 1000), 1000, out rate);
    }

    private static bool TryMake(int numerator, int denominator, out FrameRate rate)
    {
        var sane = numerator > 0 && denominator > 0 && numerator <= 1000L * denominator;
        rate = sane ? new(numerator, denominator) : default;
        return sane;
    }

    private static bool TryWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
