using System.ComponentModel.DataAnnotations;

namespace StageMix.Pipeline.Planning;

/// <summary>The section <c>Planning</c> of the settings; lengths in seconds.</summary>
public sealed class PlanningOptions : IValidatableObject
{
    /// <summary>How often the style <c>fixed</c> switches.</summary>
    [Range(0.5, 60)]
    public double FixedSeconds { get; init; } = 5;

    /// <summary>The shortest clip that <c>match</c> plans where it has a choice.</summary>
    [Range(0.2, 10)]
    public double ShortestClipSeconds { get; init; } = 1.2;

    /// <summary>The longest.</summary>
    [Range(2, 60)]
    public double LongestClipSeconds { get; init; } = 7;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ShortestClipSeconds > LongestClipSeconds)
        {
            yield return new(
                "Planning:ShortestClipSeconds is more than Planning:LongestClipSeconds: no clip could be so long."
            );
        }
    }
}
