using System.ComponentModel.DataAnnotations;
using StageMix.Tools.Network;

namespace StageMix.Pipeline.Acquiring;

/// <summary>The section <c>Acquiring</c> of the settings.</summary>
public sealed class AcquiringOptions : IValidatableObject
{
    /// <summary>A song shorter than this (seconds) cannot be aligned to reliably.</summary>
    [Range(1, 600)]
    public double MinimumSongSeconds { get; init; } = 10;

    /// <summary>Hosts besides YouTube's from which links are taken: <c>host</c> (its ports 80 and 443) or <c>host:port</c>.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Links may lead to this machine and to private networks.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>The yt-dlp program; where none is named, the one in the data folder or on the path.</summary>
    public string? YtDlpPath { get; init; }

    /// <summary>Where <c>update yt-dlp</c> takes the current release from.</summary>
    [Url]
    public string YtDlpReleaseUrl { get; init; } = "https://github.com/yt-dlp/yt-dlp/releases/latest/download/";

    /// <summary>Further arguments for yt-dlp, such as <c>--limit-rate</c> and <c>4M</c>.</summary>
    public IReadOnlyList<string> YtDlpArguments { get; init; } = [];

    /// <summary>A cookies file in Netscape's format, used from a private copy.</summary>
    public string? CookiesPath { get; init; }

    /// <summary>The operator's own HTTP proxy, as <c>http://user:password@host:port</c>.</summary>
    public string? Proxy { get; init; }

    /// <summary>How many links are fetched at once.</summary>
    [Range(1, 16)]
    public int FetchesAtOnce { get; init; } = 2;

    /// <summary>How long fetching one may take (minutes).</summary>
    [Range(1, 600)]
    public double FetchMinutes { get; init; } = 60;

    /// <summary>How long a host may keep silent (seconds).</summary>
    [Range(1, 120)]
    public double PatienceSeconds { get; init; } = 20;

    /// <summary>The longest video that is taken from a link (minutes).</summary>
    [Range(1, 1440)]
    public double LongestMinutes { get; init; } = 60;

    /// <summary>The largest file that is taken from a link (megabytes).</summary>
    [Range(1, 1 << 20)]
    public long LargestMegabytes { get; init; } = 4096;

    /// <summary>How much of the disk fetching leaves free (megabytes).</summary>
    [Range(0, 1 << 20)]
    public long FreeMegabytesKept { get; init; } = 1024;

    /// <summary>How many of a playlist's videos become stages.</summary>
    [Range(1, 100)]
    public int PlaylistStages { get; init; } = 25;

    /// <summary>The programs' folder; <c>update yt-dlp</c> writes there.</summary>
    public string ToolsDirectory { get; set; } = "data/tools";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (index, host) in AllowedHosts.Index())
        {
            if (!Authority.TryParse(host, out _))
            {
                yield return new ValidationResult(
                    $"Acquiring:AllowedHosts:{index} is '{host}': name a host alone, such as media.example, or with a port, such as media.example:8080.",
                    [nameof(AllowedHosts)]
                );
            }
        }

        if (YtDlpPath is { Length: > 0 } && (string.IsNullOrWhiteSpace(YtDlpPath) || YtDlpPath.Any(char.IsControl)))
        {
            yield return new ValidationResult(
                "Acquiring:YtDlpPath is no path: name the yt-dlp program, or leave it out.",
                [nameof(YtDlpPath)]
            );
        }

        if (CookiesPath is { Length: > 0 } && !File.Exists(CookiesPath))
        {
            yield return new ValidationResult(
                "Acquiring:CookiesPath names no file: name the cookies file, or leave it out.",
                [nameof(CookiesPath)]
            );
        }

        if (
            Proxy is { Length: > 0 }
            && !(Uri.TryCreate(Proxy, UriKind.Absolute, out var proxy) && proxy.Scheme == "http")
        )
        {
            yield return new ValidationResult(
                "Acquiring:Proxy is no HTTP proxy: write it as http://host:port, or leave it out.",
                [nameof(Proxy)]
            );
        }
    }
}
