using System.ComponentModel.DataAnnotations;
using System.Net;

namespace StageMix.Bot.Web;

/// <summary>The section <c>Web</c> of the settings.</summary>
public sealed class WebOptions : IValidatableObject
{
    /// <summary>Where the console listens.</summary>
    [Required]
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The console's password; without one it listens on this machine alone.</summary>
    public string? Token { get; init; }

    /// <summary>Further names under which browsers reach the console, such as a proxy's.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Files in it may be named in the console; none where it is empty.</summary>
    public string? FilesDirectory { get; init; }

    /// <summary>How large the files of one form may be together (megabytes).</summary>
    [Range(1, 1 << 20)]
    public long UploadMegabytes { get; init; } = 8192;

    /// <summary>Where watch pages are served; nowhere where it is empty.</summary>
    public string? WatchUrl { get; init; }

    /// <summary>The address of <see cref="WatchUrl"/> from outside.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>How long a finished mix can be watched by everybody who has its address (days).</summary>
    [Range(0.01, 3650)]
    public double WatchDays { get; init; } = 30;

    public bool HasToken => !string.IsNullOrEmpty(Token);

    public bool HasWatchPages => !string.IsNullOrEmpty(WatchUrl);

    public long UploadBytes => UploadMegabytes << 20;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsPlainAddress(Url, out var console))
        {
            yield return new(
                $"Web:Url is '{Url}': write it as http://127.0.0.1:5080, without https and without a path."
            );
        }
        else if (!IsThisMachine(console) && !HasToken)
        {
            yield return new(
                $"Web:Url is '{Url}', which other machines can reach: set Web__Token to a long secret, or listen on http://127.0.0.1:5080 alone."
            );
        }

        if (HasToken && Token!.Length < ShortestToken)
        {
            yield return new(
                $"Web:Token is shorter than {ShortestToken} letters, and could be guessed: take a longer one."
            );
        }

        if (!string.IsNullOrEmpty(FilesDirectory) && !Directory.Exists(FilesDirectory))
        {
            yield return new("Web:FilesDirectory names no folder: name one, or leave it out.");
        }

        foreach (var problem in ValidateWatching())
        {
            yield return new(problem);
        }
    }

    /// <summary>Whether nobody but this machine can reach an address. Any other name than these may mean every address.</summary>
    internal static bool IsThisMachine(Uri address) =>
        address.Host == "localhost"
        || (IPAddress.TryParse(address.DnsSafeHost, out var number) && IPAddress.IsLoopback(number));

    private const int ShortestToken = 12;

    private IEnumerable<string> ValidateWatching()
    {
        if (!HasWatchPages)
        {
            yield break;
        }

        if (!IsPlainAddress(WatchUrl!, out var watching))
        {
            yield return $"Web:WatchUrl is '{WatchUrl}': write it as http://127.0.0.1:5081, without https and without a path.";
        }
        else if (IsPlainAddress(Url, out var console) && watching.Port == console.Port && console.Port != 0)
        {
            yield return "Web:WatchUrl has the port of Web:Url: give it one of its own, so that nobody reaches the console by it.";
        }

        if (!string.IsNullOrEmpty(PublicUrl) && !IsAddress(PublicUrl))
        {
            yield return $"Web:PublicUrl is '{PublicUrl}': write it as https://watch.example.";
        }
    }

    private static bool IsPlainAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!)
        && address is { Scheme: "http", PathAndQuery: "/", Fragment: "", UserInfo: "" };

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
