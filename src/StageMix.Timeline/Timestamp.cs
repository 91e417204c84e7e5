using System.Globalization;
using System.Text.Json.Serialization;

namespace StageMix.Timeline;

/// <summary>
/// A point in time or a length of it, in flicks: 1/705,600,000 s. Each frame of every broadcast rate (the 1001 ones
/// too) and each sample of every usual sample rate lies on a whole flick, so that sums of them stay exact.
/// Whose clock it is on, the name of the variable says. Negative values are normal.
/// </summary>
/// <remarks>The unit is Facebook's: https://github.com/facebookarchive/Flicks</remarks>
[JsonConverter(typeof(TimestampJson))]
public readonly record struct Timestamp(long Flicks) : IComparable<Timestamp>
{
    public const long FlicksPerSecond = 705_600_000;

    public static readonly Timestamp Zero;

    public double Seconds => (double)Flicks / FlicksPerSecond;

    /// <summary>The nearest flick to that many seconds.</summary>
    public static Timestamp FromSeconds(double seconds) => new((long)Math.Round(seconds * FlicksPerSecond));

    /// <summary>The time of a sample: <paramref name="samples"/> ÷ <paramref name="sampleRate"/> (Hz).</summary>
    public static Timestamp FromSamples(long samples, int sampleRate) => FromUnits(samples, 1, sampleRate);

    /// <summary><paramref name="units"/> × <paramref name="numerator"/>/<paramref name="denominator"/> seconds, as media files count time.</summary>
    public static Timestamp FromUnits(long units, long numerator, long denominator) =>
        new(Rounding.Divide((Int128)units * numerator * FlicksPerSecond, denominator));

    /// <summary>The sample that is nearest, halves rounded up.</summary>
    public long ToSamples(int sampleRate) => Rounding.Divide((Int128)Flicks * sampleRate, FlicksPerSecond);

    public Timestamp Scale(double factor) => new((long)Math.Round(Flicks * factor));

    public int CompareTo(Timestamp other) => Flicks.CompareTo(other.Flicks);

    public static Timestamp operator +(Timestamp a, Timestamp b) => new(a.Flicks + b.Flicks);

    public static Timestamp operator -(Timestamp a, Timestamp b) => new(a.Flicks - b.Flicks);

    public static Timestamp operator -(Timestamp a) => new(-a.Flicks);

    public static bool operator <(Timestamp a, Timestamp b) => a.Flicks < b.Flicks;

    public static bool operator >(Timestamp a, Timestamp b) => a.Flicks > b.Flicks;

    public static bool operator <=(Timestamp a, Timestamp b) => a.Flicks <= b.Flicks;

    public static bool operator >=(Timestamp a, Timestamp b) => a.Flicks >= b.Flicks;

    public static Timestamp Min(Timestamp a, Timestamp b) => a < b ? a : b;

    public static Timestamp Max(Timestamp a, Timestamp b) => a > b ? a : b;

    /// <summary>Minutes and seconds as people write them: <c>1:02.50</c>.</summary>
    public override string ToString()
    {
        var hundredths = (long)Math.Round(Math.Abs(Seconds) * 100);
        var sign = Flicks < 0 && hundredths > 0 ? "-" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sign}{hundredths / 6000}:{hundredths / 100 % 60:00}.{hundredths % 100:00}"
        );
    }

    /// <summary>Reads seconds (<c>62.5</c>), minutes and seconds (<c>1:02.5</c>) or hours before them.</summary>
    public static bool TryParse(string? text, out Timestamp time)
    {
        time = Zero;
        var parts = (text ?? "").Trim().Split(':');
        if (parts.Length is 0 or > 3)
        {
            return false;
        }

        var seconds = 0m;
        for (var i = 0; i < parts.Length; i++)
        {
            var style = i == parts.Length - 1 ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (
                !decimal.TryParse(parts[i], style, CultureInfo.InvariantCulture, out var part)
                || (i > 0 && part >= 60)
                || part > 1_000_000
            )
            {
                return false;
            }

            seconds = (seconds * 60) + part;
        }

        time = new((long)Math.Round(seconds * FlicksPerSecond));
        return true;
    }
}
