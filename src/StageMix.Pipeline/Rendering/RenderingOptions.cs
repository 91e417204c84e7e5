using System.ComponentModel.DataAnnotations;

namespace StageMix.Pipeline.Rendering;

/// <summary>The section <c>Rendering</c> of the settings.</summary>
public sealed class RenderingOptions
{
    /// <summary>How far below the song the stages' crowd lies, in dB.</summary>
    [Range(0, 60)]
    public double CrowdDecibels { get; init; } = 14;

    /// <summary>The encoder presets by name; <c>standard</c> and <c>chat</c> are always there.</summary>
    [Required]
    public IDictionary<string, EncoderPreset> Presets { get; init; } =
        new Dictionary<string, EncoderPreset>(StringComparer.Ordinal)
        {
            ["standard"] = new(),
            ["chat"] = new()
            {
                X264Preset = "medium",
                AudioKilobits = 80,
                LargestShortSide = 720,
                MostMebibytes = 9.5,
            },
        };
}

/// <summary>How picture and sound are encoded.</summary>
public sealed record EncoderPreset
{
    /// <summary>x264's own preset: the slower, the smaller the file.</summary>
    [AllowedValues(
        "ultrafast",
        "superfast",
        "veryfast",
        "faster",
        "fast",
        "medium",
        "slow",
        "slower",
        "veryslow",
        "placebo",
        ErrorMessage = "{0} is no preset of x264's: name one from ultrafast over medium to placebo."
    )]
    public string X264Preset { get; init; } = "veryfast";

    /// <summary>x264's constant rate factor: 0 is lossless, about 18 looks the same, 51 is the worst.</summary>
    [Range(0, 51)]
    public int Crf { get; init; } = 20;

    /// <summary>The sound's bit rate, in thousands of bits a second.</summary>
    [Range(32, 512)]
    public int AudioKilobits { get; init; } = 192;

    /// <summary>The most that the picture's shorter side has where nobody asks for a size, in pixels.</summary>
    [Range(16, 8192)]
    public int LargestShortSide { get; init; } = 1080;

    /// <summary>How large the video may be; without it, as large as its quality needs.</summary>
    [Range(0.1, 100_000)]
    public double? MostMebibytes { get; init; }

    /// <summary>The same for a video that may have no more than so many bytes.</summary>
    internal EncoderPreset Within(long bytes) =>
        this with
        {
            MostMebibytes = Math.Min(MostMebibytes ?? double.MaxValue, (double)bytes / (1 << 20)),
        };

    internal long? MostBytes => MostMebibytes is { } most ? (long)(most * (1 << 20)) : null;
}
