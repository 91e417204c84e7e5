using StageMix.Timeline;

namespace StageMix.Pipeline;

/// <summary>What a person asks for.</summary>
/// <param name="Song">the recording</param>
/// <param name="Stages">the performances, in the order given</param>
public sealed record MixRequest(MediaSource Song, IReadOnlyList<MediaSource> Stages)
{
    public string Title { get; init; } = "Stage mix";

    public MixStyle Style { get; init; } = MixStyle.Match;

    /// <summary>Another seed gives another mix; the same gives the same.</summary>
    public int Seed { get; init; } = 1;

    public MixRange Range { get; init; } = MixRange.Auto;

    /// <summary>How long the last stage goes on after the song.</summary>
    public Timestamp Tail { get; init; }

    /// <summary>The output's frame rate; without it, what suits most stages.</summary>
    public FrameRate? Rate { get; init; }

    /// <summary>The output's size; without it, what suits most stages.</summary>
    public PictureSize? Size { get; init; }

    /// <summary>The encoder preset's name in the settings.</summary>
    public string Preset { get; init; } = "standard";

    public IReadOnlyList<StageRule> Rules { get; init; } = [];
}

/// <summary>Where media comes from, as the person wrote it: today a file's path.</summary>
public sealed record MediaSource(string Given);

public enum MixStyle
{
    /// <summary>The planner's best: switches where the pictures match.</summary>
    Match,

    /// <summary>A random stage, to its own next cut.</summary>
    Classic,

    /// <summary>A switch every five seconds.</summary>
    Fixed,
}
