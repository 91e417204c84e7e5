using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot.Requests;

/// <summary>The section <c>Limits</c> of the settings. Lengths and sizes of sources stand in <c>Acquiring</c>.</summary>
public sealed class LimitOptions : IValidatableObject
{
    /// <summary>More than this no mix has, whatever is set.</summary>
    public const int HardMostStages = 25;

    /// <summary>How many unfinished mixes one person may have.</summary>
    [Range(1, 1000)]
    public int ActiveAPerson { get; init; } = 3;

    /// <summary>How many unfinished mixes one server may have.</summary>
    [Range(1, 1000)]
    public int ActiveAGuild { get; init; } = 10;

    /// <summary>How long a person waits between two requests (seconds).</summary>
    [Range(0, 86400)]
    public int PauseSeconds { get; init; } = 30;

    [Range(1, HardMostStages)]
    public int FewestStages { get; init; } = 2;

    [Range(1, HardMostStages)]
    public int MostStages { get; init; } = 12;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FewestStages > MostStages)
        {
            yield return new("Limits:FewestStages is more than Limits:MostStages: no mix could have so many.");
        }
    }
}
