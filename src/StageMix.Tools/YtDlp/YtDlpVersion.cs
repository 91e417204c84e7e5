using System.Globalization;

namespace StageMix.Tools.YtDlp;

/// <summary>A version of yt-dlp, which is the day of its release.</summary>
/// <param name="Text">as the program says it; a nightly build has a number behind the day</param>
public sealed record YtDlpVersion(string Text, DateOnly Day)
{
    /// <summary>Since then YouTube is read with the help of a JavaScript runtime; what is older fails there.</summary>
    /// <remarks>https://github.com/yt-dlp/yt-dlp/issues/15012</remarks>
    public static readonly DateOnly NeededForYouTube = new(2025, 11, 12);

    private const int DaysThatServe = 90;

    public bool ServesYouTube => Day >= NeededForYouTube;

    public static YtDlpVersion? Parse(string text)
    {
        var line = text.Trim();
        return
            line.Length >= 10
            && DateOnly.TryParseExact(
                line[..10],
                "yyyy.MM.dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? new YtDlpVersion(line, day)
            : null;
    }

    public int AgeInDays(DateOnly today) => today.DayNumber - Day.DayNumber;

    /// <summary>What is wrong with so old a version, and how to get a current one; null when all is well.</summary>
    public string? Concern(DateOnly today)
    {
        var age = AgeInDays(today);
        return !ServesYouTube ? $"yt-dlp {Text} is too old for YouTube: {HowToUpdate}"
            : age > DaysThatServe ? $"yt-dlp {Text} is {age} days old and may fail at YouTube: {HowToUpdate}"
            : null;
    }

    private const string HowToUpdate =
        "get a current one with ./stagemix update yt-dlp, or with pipx and name it in Acquiring__YtDlpPath";
}
