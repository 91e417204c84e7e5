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
    }
}
