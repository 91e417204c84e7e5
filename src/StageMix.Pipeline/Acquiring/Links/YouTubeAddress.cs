namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>Finds the video or the playlist in an address of YouTube's.</summary>
internal static class YouTubeAddress
{
    private const string ShortHost = "youtu.be";

    private static readonly string[] _hosts =
    [
        "www.youtube.com",
        "youtube.com",
        "m.youtube.com",
        "music.youtube.com",
        "www.youtube-nocookie.com",
        "youtube-nocookie.com",
        ShortHost,
    ];

    /// <summary>Eleven letters as well, and no videos: an embedded playlist, and whatever a channel shows now.</summary>
    private static readonly string[] _notVideos = ["videoseries", "live_stream"];

    /// <summary>
    /// A person's own, a channel's uploads, favourites, an album, one by YouTube Music's editors. The others are private
    /// (WL, LL) or made anew for each viewer (RD).
    /// </summary>
    private static readonly string[] _publicPlaylists = ["PL", "UU", "FL", "OLAK5uy_", "RDCLAK5uy_"];

    public static bool IsYouTube(LinkAddress address) => _hosts.Contains(address.Host, StringComparer.Ordinal);

    /// <summary>Whether a text begins as people copy it from an address bar that hides the scheme.</summary>
    public static bool BeginsWithHost(string text) =>
        _hosts.Any(host => text.StartsWith(host + "/", StringComparison.OrdinalIgnoreCase));

    public static LinkReading Read(LinkAddress address)
    {
        if (!address.HasDefaultPort)
        {
            return LinkRefusalKind.Unusual;
        }

        var segments = address.Path.Trim('/').Split('/');
        if (address.Host == ShortHost)
        {
            return segments is [var only] ? Video(only) : LinkRefusalKind.NoVideo;
        }

        return segments switch
        {
            ["watch"] when Values(address, "v") is { Count: > 0 } ids => ids.Count == 1
                ? Video(ids[0])
                : LinkRefusalKind.Unusual,
            ["watch"] or ["playlist"] or ["embed", "videoseries"] => Playlist(Values(address, "list")),
            ["shorts" or "live" or "embed" or "v", var id] => Video(id),
            _ => LinkRefusalKind.NoVideo,
        };
    }

    private static LinkReading Video(string id) =>
        id.Length == 11 && id.All(IsIdLetter) && !_notVideos.Contains(id, StringComparer.Ordinal)
            ? new YouTubeVideo(id)
            : LinkRefusalKind.NoVideo;

    private static LinkReading Playlist(List<string> ids) =>
        ids.Count != 1 || !ids[0].All(IsIdLetter) || ids[0].Length is < 12 or > 64 ? LinkRefusalKind.NoVideo
        : _publicPlaylists.Any(kind => ids[0].StartsWith(kind, StringComparison.Ordinal)) ? new YouTubePlaylist(ids[0])
        : LinkRefusalKind.PersonalPlaylist;

    private static bool IsIdLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    private static List<string> Values(LinkAddress address, string name) =>
        address
            .Query.Split('&')
            .Where(part => part.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(part => part[(name.Length + 1)..])
            .Distinct(StringComparer.Ordinal)
            .ToList();
}
