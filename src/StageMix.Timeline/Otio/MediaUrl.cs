namespace StageMix.Timeline.Otio;

/// <summary>
/// A media file's path as a target_url and back. OpenTimelineIO leaves its form open
/// (https://github.com/AcademySoftwareFoundation/OpenTimelineIO/issues/904): written are relative references and file
/// URLs, read are also the bare paths that some tools write.
/// </summary>
internal static class MediaUrl
{
    private const string FileScheme = "file:";

    private const string ThisHost = "//localhost";

    /// <summary>A percent-encoded relative reference for what lies in <paramref name="directory"/> or below, else a file URL.</summary>
    public static string Write(string path, string directory)
    {
        var relative = Path.GetRelativePath(directory, path);
        var outside = Path.IsPathRooted(relative) || relative.Split(Path.DirectorySeparatorChar)[0] == "..";
        return outside ? $"{FileScheme}//{Escape(Path.GetFullPath(path))}" : Escape(relative);
    }

    /// <summary>A percent-encoded relative reference, also upwards: for a folder that is given away with its media.</summary>
    public static string WriteRelative(string path, string directory) => Escape(Path.GetRelativePath(directory, path));

    /// <summary>The full path that a target_url means.</summary>
    /// <exception cref="TimelineFormatException">it means no file of this machine</exception>
    public static string Read(OtioNode targetUrl, string directory)
    {
        var url = targetUrl.Text();
        var scheme = SchemeOf(url);
        var isFileUrl = scheme.Equals(FileScheme, StringComparison.OrdinalIgnoreCase);
        if (scheme.Length > 0 && !isFileUrl)
        {
            throw targetUrl.Wrong("is not a file's address, and only files can be played");
        }

        // A question mark or a hash is not cut off: who writes bare paths means them as part of the name.
        var path = Uri.UnescapeDataString(WithoutThisHost(url[scheme.Length..]));
        if (path.Length == 0 || path.Contains('\0') || IsElsewhere(path) || (isFileUrl && path[0] != '/'))
        {
            throw targetUrl.Wrong("names no file of this machine");
        }

        return Path.GetFullPath(Path.Combine(directory, path));
    }

    private static string Escape(string path) =>
        string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    /// <summary>RFC 3986, 3.1: a letter, then letters, digits and three signs, up to the first colon.</summary>
    private static string SchemeOf(string url)
    {
        var colon = url.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(url[0]) && url[..colon].All(IsSchemeSign) ? url[..(colon + 1)] : "";
    }

    private static bool IsSchemeSign(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.';

    private static string WithoutThisHost(string address) =>
        address.StartsWith("///", StringComparison.Ordinal) ? address[2..]
        : address.StartsWith($"{ThisHost}/", StringComparison.OrdinalIgnoreCase) ? address[ThisHost.Length..]
        : address;

    private static bool IsElsewhere(string path) => path.StartsWith("//", StringComparison.Ordinal);
}
