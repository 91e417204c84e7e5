using StageMix.Tools.Network;

namespace StageMix.Tools.YtDlp;

/// <summary>How yt-dlp is let run: the operator's word on it.</summary>
public sealed record YtDlpRules
{
    /// <summary>What may be contacted. Its byte limit holds for one run.</summary>
    public ProxyRules Network { get; init; } = new();

    /// <summary>A cookies file, used from a private copy; none: none.</summary>
    public string? CookiesPath { get; init; }

    /// <summary>Further arguments.</summary>
    public IReadOnlyList<string> ExtraArguments { get; init; } = [];

    /// <summary>How long a host may keep silent.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long asking about a link may take.</summary>
    public TimeSpan ProbeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long fetching may take.</summary>
    public TimeSpan FetchLimit { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How large a fetched file may be.</summary>
    public long ByteLimit { get; init; } = 4L << 30;

    /// <summary>How much of the disk stays free.</summary>
    public long FreeBytesKept { get; init; } = 1L << 30;
}
