using System.Globalization;

namespace StageMix.Tools.Ffmpeg;

/// <summary>What every run of ffmpeg is given.</summary>
public static class FfmpegArguments
{
    /// <summary>No questions, no banner, errors alone, and no protocol that reaches outside.</summary>
    public static IReadOnlyList<string> Common { get; } =
    ["-hide_banner", "-nostdin", "-loglevel", "error", "-protocol_whitelist", "file,pipe"];

    /// <summary>What holds recordings. Playlists (concat, hls, dash) and numbered pictures, which name other files, are not among it.</summary>
    private const string Containers =
        "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,asf,mpeg,mpegts,mpegvideo,m4v,h264,hevc,ivf,mxf,nut,rm,dv,"
        + "ogg,mp3,aac,ac3,eac3,flac,wav,w64,aiff,caf,au,amr,ape,wv,tta";

    /// <summary>8K with room for odd shapes; each pixel costs memory.</summary>
    public const long MostPixels = 8192L * 8192;

    /// <summary>A stranger's file as what is read, by ffmpeg and by ffprobe: it names no other file, and no picture of it is larger than <see cref="MostPixels"/>.</summary>
    public static IReadOnlyList<string> Media(string path) =>
        [
            "-format_whitelist",
            Containers,
            "-max_pixels",
            MostPixels.ToString(CultureInfo.InvariantCulture),
            "-i",
            FileUrl(path),
        ];

    /// <summary>A stranger's single picture as what is read. Its kind is said, so that its name and bytes choose none.</summary>
    /// <param name="mediaType"><c>image/jpeg</c>, <c>image/png</c> or <c>image/webp</c></param>
    public static IReadOnlyList<string> SinglePicture(string path, string mediaType) =>
        [
            "-f",
            $"{mediaType["image/".Length..]}_pipe",
            "-max_pixels",
            MostPixels.ToString(CultureInfo.InvariantCulture),
            "-i",
            FileUrl(path),
        ];

    /// <summary>The file as ffmpeg's own URL, so that no name is taken for an option, a protocol or a pattern.</summary>
    public static string FileUrl(string path) => "file:" + Path.GetFullPath(path);
}
