using System.Globalization;

namespace StageMix.Tools.YtDlp;

/// <summary>What yt-dlp is given, as a list.</summary>
internal static class YtDlpArguments
{
    private const string ProgressMark = "SM";
    private const string DoneMark = "DONE";

    /// <summary>What is fetched over HTTP and put together by yt-dlp itself; ffmpeg and other programs never see a link.</summary>
    private const string OwnDownload = "[protocol~='^(http|m3u8_native)']";

    public static IReadOnlyList<string> Probe(
        YtDlpTarget target,
        int playlistEnd,
        YtDlpSandbox sandbox,
        YtDlpVersion version,
        YtDlpRules rules
    ) =>
        [
            .. Common(target, sandbox, version, rules),
            "--dump-single-json",
            "--no-playlist",
            "--flat-playlist",
            "--playlist-end",
            playlistEnd.ToString(CultureInfo.InvariantCulture),
            "--",
            target.Address,
        ];

    public static IReadOnlyList<string> Fetch(
        YtDlpTarget target,
        YtDlpWanted wanted,
        YtDlpSandbox sandbox,
        YtDlpVersion version,
        YtDlpRules rules
    ) =>
        [
            .. Common(target, sandbox, version, rules),
            "--no-playlist",
            "--playlist-items",
            "1",
            "--newline",
            "--progress",
            "--progress-template",
            $"download:{ProgressMark}|%(progress.downloaded_bytes)s|%(progress.total_bytes)s|%(progress.total_bytes_estimate)s",
            "--print",
            $"after_move:{DoneMark}|",
            "--no-simulate",
            "--continue",
            "--no-mtime",
            "--max-filesize",
            rules.ByteLimit.ToString(CultureInfo.InvariantCulture),
            "--format",
            Format(wanted),
            "--format-sort",
            // among equal heights the smoother one; HDR would have to be mapped to what a mix shows
            string.Create(CultureInfo.InvariantCulture, $"res:{wanted.Height},fps,+hdr"),
            "--output",
            YtDlpSandbox.OutputName,
            "--",
            target.Address,
        ];

    /// <summary>How much of the file has come, 0 to 1; null when the line does not say.</summary>
    public static double? ReadProgress(string line)
    {
        var parts = line.Split('|');
        return
            parts is [ProgressMark, var bytes, var total, var estimate]
            && Number(bytes) is { } come
            && (Number(total) ?? Number(estimate)) is { } all and > 0
            ? Math.Clamp(come / all, 0, 1)
            : null;
    }

    public static bool IsDone(string line) => line == DoneMark + "|";

    private static IEnumerable<string> Common(
        YtDlpTarget target,
        YtDlpSandbox sandbox,
        YtDlpVersion version,
        YtDlpRules rules
    )
    {
        var seconds = rules.Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        List<string> arguments =
        [
            "--ignore-config",
            "--quiet",
            "--no-cache-dir",
            "--default-search",
            "error",
            "--socket-timeout",
            seconds,
            "--retries",
            "3",
            "--fragment-retries",
            "3",
            "--extractor-retries",
            "2",
            // an empty folder: there is no ffmpeg for it
            "--ffmpeg-location",
            YtDlpSandbox.NoPrograms,
            "--fixup",
            "never",
            "--use-extractors",
            Extractors(target.Reader),
        ];
        if (version.ServesYouTube)
        {
            // an older one knows the variable YTDLP_NO_PLUGINS alone
            arguments.Add("--no-plugin-dirs");
        }

        if (target.Reader == YtDlpReader.YouTube)
        {
            // polite: YouTube limits who asks faster
            arguments.AddRange(["--sleep-requests", "0.75"]);
        }

        if (sandbox.HasCookies)
        {
            arguments.AddRange(["--cookies", YtDlpSandbox.CookiesName]);
        }

        return arguments.Concat(rules.ExtraArguments);
    }

    private static string Extractors(YtDlpReader reader) =>
        reader switch
        {
            YtDlpReader.YouTube => "youtube,youtube:tab,youtube:playlist",
            YtDlpReader.AnyFile => "generic",
            _ => "default",
        };

    private static string Format(YtDlpWanted wanted) =>
        wanted.Kind == YtDlpKind.Sound
            ? $"bestaudio{OwnDownload}/best{OwnDownload}"
            : $"bestvideo{OwnDownload}/best{OwnDownload}";

    private static double? Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
