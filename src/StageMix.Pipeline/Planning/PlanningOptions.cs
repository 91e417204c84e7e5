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

    /// <summary>A YuNet model (.onnx) to find faces with; where none is named, or it is of no use, cascades find them.</summary>
    public string? FaceModelPath { get; init; }

    /// <summary>Where OpenCV's Haar cascades lie; where none is named, where Debian's opencv-data lays them.</summary>
    public string? CascadesDirectory { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ShortestClipSeconds > LongestClipSeconds)
        {
            yield return new(
                "Planning:ShortestClipSeconds is more than Planning:LongestClipSeconds: no clip could be so long."
            );
        }

        if (IsNoPath(FaceModelPath))
        {
            yield return new("Planning:FaceModelPath is no path: name a YuNet model, or leave it out.");
        }

        if (IsNoPath(CascadesDirectory))
        {
            yield return new("Planning:CascadesDirectory is no path: name a folder of cascades, or leave it out.");
        }
    }

    private static bool IsNoPath(string? given) =>
        given is { Length: > 0 } && (string.IsNullOrWhiteSpace(given) || given.Any(char.IsControl));
}
