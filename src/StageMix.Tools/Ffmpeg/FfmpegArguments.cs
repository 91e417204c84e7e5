namespace StageMix.Tools.Ffmpeg;

/// <summary>What every run of ffmpeg is given.</summary>
public static class FfmpegArguments
{
    /// <summary>No questions, no banner, errors alone, and no protocol that reaches outside.</summary>
    public static IReadOnlyList<string> Common { get; } =
    ["-hide_banner", "-nostdin", "-loglevel", "error", "-protocol_whitelist", "file,pipe,fd"];

    /// <summary>The file as ffmpeg's own URL, so that no name is taken for an option, a protocol or a pattern.</summary>
    public static string FileUrl(string path) => "file:" + Path.GetFullPath(path);
}
