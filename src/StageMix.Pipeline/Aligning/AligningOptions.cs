using System.ComponentModel.DataAnnotations;

namespace StageMix.Pipeline.Aligning;

/// <summary>The section <c>Aligning</c> of the settings.</summary>
public sealed class AligningOptions
{
    /// <summary>A stage that holds less of the song than this (seconds) is not taken for it.</summary>
    [Range(1, 600)]
    public double MinimumHeldSeconds { get; init; } = 8;
}
