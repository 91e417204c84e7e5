using System.Globalization;

namespace StageMix.Bot.Replies;

/// <summary>Times as Discord shows them: in whoever reads it's own language and time zone, and counting by itself.</summary>
/// <remarks>https://docs.discord.com/developers/reference#message-formatting-timestamp-styles</remarks>
internal static class Moments
{
    /// <summary>How far away it is, such as "in 5 minutes".</summary>
    public static string Away(DateTimeOffset moment) => Stamp(moment, 'R');

    /// <summary>A day.</summary>
    public static string Day(DateTimeOffset moment) => Stamp(moment, 'D');

    private static string Stamp(DateTimeOffset moment, char style) =>
        string.Create(CultureInfo.InvariantCulture, $"<t:{moment.ToUnixTimeSeconds()}:{style}>");
}
