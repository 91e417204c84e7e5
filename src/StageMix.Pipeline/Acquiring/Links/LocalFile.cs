namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>A file of this machine, for its operator alone.</summary>
public sealed record LocalFile : MediaLink
{
    private const int LongestLetters = 4096;

    private LocalFile(string path) => Path = path;

    /// <summary>The full path.</summary>
    public string Path { get; }

    public override string Canonical => Path;

    internal static LinkReading Read(string text) =>
        text.Length is > 0 and <= LongestLetters && !text.Contains('\0')
            ? new LocalFile(System.IO.Path.GetFullPath(text))
            : LinkRefusalKind.NoFileName;
}
