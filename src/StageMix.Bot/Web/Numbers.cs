using System.Globalization;
using StageMix.Timeline;

namespace StageMix.Bot.Web;

/// <summary>Numbers as pages write them.</summary>
internal static class Numbers
{
    /// <summary>A time of the song: <c>1:02.5</c>.</summary>
    public static string Time(double seconds)
    {
        var tenths = (long)Math.Round(Math.Max(0, seconds) * 10);
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / 600}:{tenths / 10 % 60:00}.{tenths % 10}");
    }

    /// <summary>A length to the second: <c>3:20</c>.</summary>
    public static string Length(double seconds)
    {
        var whole = (long)Math.Round(Math.Max(0, seconds));
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:00}");
    }

    /// <summary>For attributes: a plain decimal number.</summary>
    public static string Plain(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>About how long, in words.</summary>
    public static string About(TimeSpan time) =>
        time < TimeSpan.FromSeconds(50) ? "less than a minute"
        : time < TimeSpan.FromMinutes(1.5) ? "about a minute"
        : time < TimeSpan.FromMinutes(90)
            ? $"about {Math.Round(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)} minutes"
        : $"about {Math.Round(time.TotalHours).ToString(CultureInfo.InvariantCulture)} hours";

    public static string Range(TimeRange song) => $"{Time(song.Start.Seconds)} to {Time(song.End.Seconds)}";
}
