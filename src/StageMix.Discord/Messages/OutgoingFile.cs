using System.Text.RegularExpressions;

namespace StageMix.Discord.Messages;

/// <summary>A file that goes with a message. It is opened once for each attempt to send it, and never held in memory as a whole.</summary>
/// <param name="Name">letters, digits, dots, dashes and underscores of ASCII: other names arrive changed</param>
/// <param name="AltText">what a picture shows, for those who do not see it; at most 1024 characters</param>
public sealed partial record OutgoingFile(string Name, Func<Stream> Open, string? AltText = null)
{
    public string Name { get; } =
        SafeName().IsMatch(Name) ? Name : throw new ArgumentException($"{Name} is not a safe file name", nameof(Name));

    public static OutgoingFile FromDisk(string path, string? altText = null) =>
        new(Path.GetFileName(path), () => File.OpenRead(path), altText);

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SafeName();
}
