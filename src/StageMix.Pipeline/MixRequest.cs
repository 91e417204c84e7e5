using System.Text.Json.Serialization;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Timeline;

namespace StageMix.Pipeline;

/// <summary>What a person asks for.</summary>
/// <param name="Song">the recording</param>
/// <param name="Stages">the performances, in the order given</param>
public sealed record MixRequest(MediaSource Song, IReadOnlyList<MediaSource> Stages)
{
    public string Title { get; init; } = "Stage mix";

    /// <summary>How many stages there may be: a playlist gives no more than that.</summary>
    public int MostStages { get; init; } = 25;

    /// <summary>The stages are only to be aligned, so they need no picture.</summary>
    public bool IsHeardOnly { get; init; }

    public MixStyle Style { get; init; } = MixStyle.Match;

    /// <summary>Another seed gives another mix; the same gives the same.</summary>
    public int Seed { get; init; } = 1;

    public MixRange Range { get; init; } = MixRange.Auto;

    public MixSound Sound { get; init; } = MixSound.Song;

    /// <summary>How long the last stage goes on after the song.</summary>
    public Timestamp Tail { get; init; }

    /// <summary>The output's frame rate; without it, what suits most stages.</summary>
    public FrameRate? Rate { get; init; }

    /// <summary>The output's size; without it, what suits most stages.</summary>
    public PictureSize? Size { get; init; }

    /// <summary>The encoder preset's name in the settings.</summary>
    public string Preset { get; init; } = "standard";

    public IReadOnlyList<StageRule> Rules { get; init; } = [];

    /// <summary>At most one a clip.</summary>
    public IReadOnlyList<ClipSwap> Swaps { get; init; } = [];
}

/// <summary>Where media comes from, as the person wrote it: a file's path or a link.</summary>
public sealed record MediaSource(string Given)
{
    /// <summary>The link, parsed at the door; none for a file of this machine.</summary>
    public MediaLink? Link { get; init; }

    /// <summary>What people call a file that has another name here.</summary>
    public string? Label { get; init; }

    /// <summary>What it is called when people are told of it.</summary>
    [JsonIgnore]
    public string Name => Label ?? Given;

    /// <summary>Reads what a person gave.</summary>
    /// <exception cref="MixException">it is a link that is not taken</exception>
    public static MediaSource Parse(string given, LinkOrigin origin, AllowedHosts allowed) =>
        !MediaLink.TryParse(given, origin, allowed, out var link, out var refusal)
            ? throw new MixException(MixFailure.LinkRefused, refusal.Sentence)
            : new MediaSource(given) { Link = link is LocalFile ? null : link };
}

public enum MixStyle
{
    /// <summary>The planner's best: switches where the pictures match.</summary>
    Match,

    /// <summary>A random stage, to its own next cut.</summary>
    Classic,

    /// <summary>A switch every five seconds.</summary>
    Fixed,
}

public enum MixSound
{
    /// <summary>The song alone.</summary>
    Song,

    /// <summary>The song, with the stages' crowd underneath.</summary>
    Crowd,

    /// <summary>The stages' own sound.</summary>
    Live,
}
