using System.Globalization;
using System.Text.Json.Nodes;

namespace StageMix.Timeline.Otio;

/// <summary>
/// RationalTime.1 and TimeRange.1: a value counted at a rate, both doubles. Here a value counts output frames and may
/// be fractional; up to <see cref="LongestSeconds"/> a double holds it so finely that every flick comes back.
/// </summary>
internal static class OtioTime
{
    /// <summary>Eleven days, further than any mix reaches.</summary>
    public const double LongestSeconds = 1_000_000;

    public static JsonObject WriteRange(JsonObject start, JsonObject duration) =>
        new()
        {
            ["OTIO_SCHEMA"] = "TimeRange.1",
            ["duration"] = duration,
            ["start_time"] = start,
        };

    public static JsonObject Write(Timestamp time, FrameRate rate) => Write(FramesAt(time, rate), rate);

    public static JsonObject Write(double frames, FrameRate rate) =>
        new()
        {
            ["OTIO_SCHEMA"] = "RationalTime.1",
            ["rate"] = rate.FramesPerSecond,
            ["value"] = frames,
        };

    /// <summary>A RationalTime in frames of <paramref name="rate"/>, which may be fractional.</summary>
    public static double ReadFrames(OtioNode time, FrameRate rate)
    {
        var frames = time.Get("value").Number() * (rate.FramesPerSecond / ReadRate(time.Get("rate"), rate));
        return IsSane(frames, rate) ? frames : throw time.Wrong("is no time within eleven days");
    }

    public static Timestamp ReadSeconds(OtioNode seconds) =>
        Math.Abs(seconds.Number()) <= LongestSeconds
            ? Timestamp.FromSeconds(seconds.Number())
            : throw seconds.Wrong("is no time within eleven days");

    public static bool IsSane(double frames, FrameRate rate) =>
        Math.Abs(frames) <= LongestSeconds * rate.FramesPerSecond;

    /// <summary>The nearest flick to that many frames.</summary>
    public static Timestamp TimeOf(double frames, FrameRate rate) =>
        new((long)Math.Round(frames * ((double)Timestamp.FlicksPerSecond * rate.Denominator / rate.Numerator)));

    /// <summary>The whole frames and the rest are divided apart, so that whole frames are written as whole numbers.</summary>
    private static double FramesAt(Timestamp time, FrameRate rate)
    {
        var divisor = (Int128)rate.Denominator * Timestamp.FlicksPerSecond;
        var (whole, rest) = Int128.DivRem((Int128)time.Flicks * rate.Numerator, divisor);
        return (double)whole + ((double)rest / (double)divisor);
    }

    /// <summary>The rate as a fraction, where tools write 29.97 or a float's few digits of it.</summary>
    public static bool TryRate(double framesPerSecond, out FrameRate rate) =>
        FrameRate.TryParse(framesPerSecond.ToString(CultureInfo.InvariantCulture), out rate);

    /// <summary>Rates that are no frame rate are normal too: sound is counted in samples.</summary>
    private static double ReadRate(OtioNode rate, FrameRate own)
    {
        var number = rate.Number();
        return number.Equals(own.FramesPerSecond) ? number
            : TryRate(number, out var known) ? known.FramesPerSecond
            : number > 0 ? number
            : throw rate.Wrong("should be above 0");
    }
}
