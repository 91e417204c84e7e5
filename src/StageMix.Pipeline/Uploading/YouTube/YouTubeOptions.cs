using System.ComponentModel.DataAnnotations;
using StageMix.Pipeline.Uploading.YouTube.Words;
using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>The section <c>YouTube</c> of the settings. Its secrets come from the environment alone.</summary>
public sealed class YouTubeOptions : IValidatableObject
{
    private const int ChunkUnitKilobytes = 256;

    /// <summary>The API's origin.</summary>
    [Required, Url]
    public string BaseUrl { get; init; } = "https://youtube.googleapis.com/";

    /// <summary>The token service; its neighbour <c>revoke</c> takes tokens back.</summary>
    [Required, Url]
    public string TokenUrl { get; init; } = "https://oauth2.googleapis.com/token";

    /// <summary>The page on which a person agrees.</summary>
    [Required, Url]
    public string SignInUrl { get; init; } = "https://accounts.google.com/o/oauth2/v2/auth";

    /// <summary>The guilds whose mixes may be uploaded.</summary>
    public IReadOnlyList<ulong> AllowedGuildIds { get; init; } = [];

    /// <summary>The most open privacy that an upload gets.</summary>
    public MixPrivacy MaxPrivacy { get; init; } = MixPrivacy.Unlisted;

    /// <summary>How many videos the project may upload in a day.</summary>
    [Range(1, 1_000_000)]
    public int DailyUploads { get; init; } = 100;

    /// <summary>How many units of everything else it may spend in a day.</summary>
    [Range(1, 1_000_000_000)]
    public int DailyUnits { get; init; } = 10_000;

    /// <summary>YouTube's number for the category; 10 is music.</summary>
    [Required]
    public string CategoryId { get; init; } = "10";

    public bool MadeForKids { get; init; }

    /// <summary>The title, with placeholders (see <see cref="Template"/>).</summary>
    [Required]
    public string Title { get; init; } = "{title}";

    /// <summary>The description, a paragraph each.</summary>
    public IReadOnlyList<string> Description { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>How much is sent at once; it lies in memory.</summary>
    [Range(ChunkUnitKilobytes, 1 << 20)]
    public int ChunkKilobytes { get; init; } = 8192;

    /// <summary>The pause after a failure that may pass; it doubles with each further one.</summary>
    [Range(0.001, 60)]
    public double PauseSeconds { get; init; } = 1;

    /// <summary>How often YouTube is asked whether it has processed a video.</summary>
    [Range(0.001, 3600)]
    public double PollSeconds { get; init; } = 15;

    /// <summary>How long after its upload a video is waited for.</summary>
    [Range(0, 10_080)]
    public double ProcessingMinutes { get; init; } = 120;

    /// <summary>From <c>YOUTUBE_CLIENT_ID</c>.</summary>
    public string? ClientId { get; set; }

    /// <summary>From <c>YOUTUBE_CLIENT_SECRET</c>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>From <c>YOUTUBE_REFRESH_TOKEN</c>.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>The file that keeps the sign-in.</summary>
    public string SignInFile { get; set; } = "data/youtube.json";

    /// <summary>As the tool wants it.</summary>
    public YouTubeRules ToRules() =>
        new(new Uri(BaseUrl), new Uri(TokenUrl), new Uri(SignInUrl), SignInFile)
        {
            Program = (ClientId, ClientSecret) is ({ Length: > 0 } id, { Length: > 0 } secret)
                ? new YouTubeProgram(id, secret)
                : null,
            RefreshToken = RefreshToken,
            ChunkBytes = ChunkKilobytes << 10,
            Pause = TimeSpan.FromSeconds(PauseSeconds),
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ChunkKilobytes % ChunkUnitKilobytes != 0)
        {
            yield return Wrong(
                nameof(ChunkKilobytes),
                $"is {ChunkKilobytes}: YouTube takes multiples of {ChunkUnitKilobytes}"
            );
        }

        foreach (
            var (name, url) in (IEnumerable<(string, string)>)
                [(nameof(BaseUrl), BaseUrl), (nameof(TokenUrl), TokenUrl), (nameof(SignInUrl), SignInUrl)]
        )
        {
            if (
                Uri.TryCreate(url, UriKind.Absolute, out var address)
                && address.Scheme != "https"
                && !address.IsLoopback
            )
            {
                yield return Wrong(name, "must begin with https://, because secrets are sent there");
            }
        }

        foreach (
            var unknown in ((string[])[Title, .. Description, .. Tags])
                .SelectMany(Template.UnknownIn)
                .Distinct(StringComparer.Ordinal)
        )
        {
            yield return Wrong(
                nameof(Description),
                $"has {{{unknown}}}, which stands for nothing: use {string.Join(", ", Template.Known.Select(name => $"{{{name}}}"))}"
            );
        }
    }

    private static ValidationResult Wrong(string name, string words) => new($"YouTube:{name} {words}.", [name]);
}
