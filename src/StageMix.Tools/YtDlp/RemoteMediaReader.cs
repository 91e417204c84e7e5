using System.Text;
using System.Text.Json;

namespace StageMix.Tools.YtDlp;

/// <summary>Reads yt-dlp's <c>--dump-single-json</c>; what is missing or of another kind than expected is as good as not said.</summary>
internal static class RemoteMediaReader
{
    private const int LongestName = 300;

    /// <summary>The days in which no video is measured: a number beyond is nonsense.</summary>
    private const double LongestSeconds = 30 * 86400;

    private static readonly string[] _live = ["is_live", "is_upcoming", "post_live"];

    /// <returns>none when it describes nothing</returns>
    public static RemoteMedia? Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var formats = Items(answer, "formats").ToList();
        return new RemoteMedia(
            Tidy(Text(answer, "title")) ?? "",
            Number(answer, "duration") is > 0 and <= LongestSeconds and var seconds
                ? TimeSpan.FromSeconds(seconds)
                : null,
            Tidy(Text(answer, "uploader") ?? Text(answer, "channel")),
            Text(answer, "thumbnail"),
            _live.Contains(Text(answer, "live_status"), StringComparer.Ordinal) || IsTrue(answer, "is_live"),
            (int)Math.Clamp(Number(answer, "age_limit") ?? 0, 0, 99),
            formats.Exists(format => Holds(format, "acodec")),
            formats.Exists(format => Holds(format, "vcodec"))
        )
        {
            Changed = Number(answer, "timestamp"),
            Playlist = Text(answer, "_type") is "playlist" or "multi_video"
                ? [.. Items(answer, "entries").Select(entry => Text(entry, "url")).OfType<string>()]
                : null,
        };
    }

    // "none" says that there is none; a codec that is not named may be any
    private static bool Holds(JsonElement format, string codec) =>
        Text(format, codec) != "none" && Text(format, "protocol") != "mhtml";

    /// <summary>A name for one line of a terminal or a card.</summary>
    private static string? Tidy(string? name) =>
        name is null
            ? null
            : string.Concat(
                name.EnumerateRunes()
                    .Take(LongestName)
                    .Select(letter => Rune.IsControl(letter) ? " " : letter.ToString())
            );

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static double? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;

    private static bool IsTrue(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
