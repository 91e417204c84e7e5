using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot.Working;

/// <summary>The section <c>Work</c> of the settings.</summary>
public sealed class WorkOptions : IValidatableObject
{
    /// <summary>How many mixes are made at once; one uses all cores already.</summary>
    [Range(1, 16)]
    public int MixesAtOnce { get; init; } = 1;

    /// <summary>How long to wait (minutes) before each further try at what may pass.</summary>
    public IReadOnlyList<double> RetryMinutes { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        RetryMinutes
            .Index()
            .Where(pause => pause.Item is not (>= 0 and <= 1440))
            .Select(pause => new ValidationResult(
                $"Work:RetryMinutes:{pause.Index} must be between 0 and 1440, the minutes of a day."
            ));
}
