using System.ComponentModel.DataAnnotations;

namespace StageMix.Pipeline.Rendering;

/// <summary>The section <c>Rendering</c> of the settings.</summary>
public sealed class RenderingOptions
{
    /// <summary>The encoder presets by name; <c>standard</c> and <c>chat</c> are always there.</summary>
    [Required]
    public IDictionary<string, EncoderPreset> Presets { get; init; } =
        new Dictionary<string, EncoderPreset>(StringComparer.Ordinal)
        {
            ["standard"] = new(),
            ["chat"] = new() { AudioKilobits = 96 },
        };
}

/// <summary>How picture and sound are encoded.</summary>
public sealed record EncoderPreset
{
    /// <summary>x264's own preset: the slower, the smaller the file.</summary>
    public string X264Preset { get; init; } = "veryfast";

    /// <summary>x264's constant rate factor: 0 is lossless, about 18 looks the same, 51 is the worst.</summary>
    [Range(0, 51)]
    public int Crf { get; init; } = 20;

    /// <summary>The sound's bit rate, in thousands of bits a second.</summary>
    [Range(32, 512)]
    public int AudioKilobits { get; init; } = 192;
}
