using System.ComponentModel.DataAnnotations;

namespace StageMix.Pipeline.Acquiring;

/// <summary>The section <c>Acquiring</c> of the settings.</summary>
public sealed class AcquiringOptions
{
    /// <summary>A song shorter than this (seconds) cannot be aligned to reliably.</summary>
    [Range(1, 600)]
    public double MinimumSongSeconds { get; init; } = 10;
}
