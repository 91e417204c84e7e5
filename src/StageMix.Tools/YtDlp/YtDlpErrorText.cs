namespace StageMix.Tools.YtDlp;

/// <summary>Reads what yt-dlp and the services behind it say, in the wordings of 2023 to 2026.</summary>
internal static class YtDlpErrorText
{
    /// <summary>The first that fits counts: what is particular stands before what is general.</summary>
    private static readonly (string Words, YtDlpReason Reason)[] _wordings =
    [
        ("not a bot", YtDlpReason.BotCheck),
        ("HTTP Error 429", YtDlpReason.RateLimited),
        ("Too Many Requests", YtDlpReason.RateLimited),
        ("rate-limited", YtDlpReason.RateLimited),
        ("try again later", YtDlpReason.RateLimited),
        ("Private video", YtDlpReason.Private),
        ("video is private", YtDlpReason.Private),
        ("members-only", YtDlpReason.MembersOnly),
        ("members only", YtDlpReason.MembersOnly),
        ("Join this channel", YtDlpReason.MembersOnly),
        ("channel's members", YtDlpReason.MembersOnly),
        ("Music Premium members", YtDlpReason.MembersOnly),
        ("requires payment", YtDlpReason.MembersOnly),
        ("confirm your age", YtDlpReason.AgeRestricted),
        ("age-restricted", YtDlpReason.AgeRestricted),
        ("inappropriate for some users", YtDlpReason.AgeRestricted),
        ("in your country", YtDlpReason.BlockedInCountry),
        ("from your location", YtDlpReason.BlockedInCountry),
        ("geo restriction", YtDlpReason.BlockedInCountry),
        ("geo-restricted", YtDlpReason.BlockedInCountry),
        ("live event will begin", YtDlpReason.Live),
        ("live event has not started", YtDlpReason.Live),
        ("Premieres in", YtDlpReason.Live),
        ("Premiere will begin", YtDlpReason.Live),
        ("This live event has ended", YtDlpReason.Removed),
        ("live stream recording is not available", YtDlpReason.Removed),
        ("has been removed", YtDlpReason.Removed),
        ("removed by the uploader", YtDlpReason.Removed),
        ("no longer available", YtDlpReason.Removed),
        ("has been terminated", YtDlpReason.Removed),
        ("has closed their YouTube account", YtDlpReason.Removed),
        ("copyright", YtDlpReason.Removed),
        ("DRM protected", YtDlpReason.Protected),
        ("JavaScript runtime", YtDlpReason.ProgramTooOld),
        ("challenge solving failed", YtDlpReason.ProgramTooOld),
        ("nsig extraction failed", YtDlpReason.ProgramTooOld),
        ("ignature extraction failed", YtDlpReason.ProgramTooOld),
        ("account cookies", YtDlpReason.LoginNeeded),
        ("login details are needed", YtDlpReason.LoginNeeded),
        ("registered users", YtDlpReason.LoginNeeded),
        ("Please sign in", YtDlpReason.LoginNeeded),
        ("HTTP Error 401", YtDlpReason.LoginNeeded),
        ("Video unavailable", YtDlpReason.NoSuchVideo),
        ("video is unavailable", YtDlpReason.NoSuchVideo),
        ("video is not available", YtDlpReason.NoSuchVideo),
        ("does not exist", YtDlpReason.NoSuchVideo),
        ("HTTP Error 404", YtDlpReason.NoSuchVideo),
        ("HTTP Error 410", YtDlpReason.NoSuchVideo),
        ("Incomplete YouTube ID", YtDlpReason.NoSuchVideo),
        ("Unsupported URL", YtDlpReason.NoSuchVideo),
        ("No suitable extractor", YtDlpReason.NoSuchVideo),
        ("Requested format is not available", YtDlpReason.NothingWanted),
        ("No video formats found", YtDlpReason.NothingWanted),
        ("larger than max-filesize", YtDlpReason.TooLarge),
        ("timed out", YtDlpReason.Network),
        ("Connection refused", YtDlpReason.Network),
        ("Connection reset", YtDlpReason.Network),
        ("Connection aborted", YtDlpReason.Network),
        ("closed connection", YtDlpReason.Network),
        ("name resolution", YtDlpReason.Network),
        ("Name or service not known", YtDlpReason.Network),
        ("Network is unreachable", YtDlpReason.Network),
        ("IncompleteRead", YtDlpReason.Network),
        ("more expected", YtDlpReason.Network),
        ("Did not get any data blocks", YtDlpReason.Network),
        ("Tunnel connection failed", YtDlpReason.Network),
        ("connect to proxy", YtDlpReason.Network),
        ("CERTIFICATE_VERIFY_FAILED", YtDlpReason.Network),
        ("HTTP Error 5", YtDlpReason.Network),
    ];

    /// <param name="said">its standard error</param>
    public static YtDlpReason ReasonOf(string said)
    {
        // apostrophes come straight and curly
        var text = said.Replace('’', '\'');
        var lines = text.Split('\n');
        // a warning tells something only where the errors tell nothing
        var errors = lines.Where(line => line.StartsWith("ERROR", StringComparison.Ordinal));
        return Find(string.Join('\n', errors)) is var reason and not YtDlpReason.Unknown ? reason : Find(text);
    }

    private static YtDlpReason Find(string text) =>
        _wordings.FirstOrDefault(wording => text.Contains(wording.Words, StringComparison.OrdinalIgnoreCase)).Reason;
}
