namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>Services that fans share songs from and that let nothing be taken.</summary>
internal static class ClosedServices
{
    private static readonly (string Domain, string Name)[] _services =
    [
        ("spotify.com", "Spotify"),
        ("spotify.link", "Spotify"),
        ("music.apple.com", "Apple Music"),
        ("itunes.apple.com", "Apple Music"),
        ("melon.com", "Melon"),
        ("genie.co.kr", "Genie"),
        ("bugs.co.kr", "Bugs"),
        ("music-flo.com", "FLO"),
        ("vibe.naver.com", "VIBE"),
        ("tidal.com", "TIDAL"),
        ("deezer.com", "Deezer"),
        ("deezer.page.link", "Deezer"),
        ("music.amazon.com", "Amazon Music"),
        ("music.amazon.co.jp", "Amazon Music"),
        ("y.qq.com", "QQ Music"),
        ("music.163.com", "NetEase Music"),
        ("music.line.me", "LINE MUSIC"),
    ];

    /// <summary>The service's name, when the host is one of its own or below it.</summary>
    public static string? NameOf(string host) =>
        _services
            .FirstOrDefault(service =>
                host == service.Domain || host.EndsWith("." + service.Domain, StringComparison.Ordinal)
            )
            .Name;
}
