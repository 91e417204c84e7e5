using StageMix.Pipeline;

namespace StageMix.Bot.Jobs;

/// <summary>What was heard in a stage.</summary>
/// <param name="Index">the stage's number in the order given, from 1</param>
/// <param name="Title">what people know it by</param>
/// <param name="Seconds">the length of its sound; none without</param>
/// <param name="HeldSeconds">how much of the song it holds</param>
/// <param name="Confidence">0 to 1</param>
/// <param name="Remark">why it was not accepted, or what to know of it; none when all is well</param>
public sealed record StageVerdict(
    int Index,
    string Title,
    double? Seconds,
    double HeldSeconds,
    bool Accepted,
    double Confidence,
    StageRemark? Remark
)
{
    /// <summary>Who put it on the web; none for a file.</summary>
    public string? Uploader { get; init; }

    /// <summary>Its address on the web; none for a file.</summary>
    public string? Link { get; init; }

    /// <summary>It holds the song from its beginning to its end, or nearly so.</summary>
    public bool HoldsAll { get; init; }

    /// <summary>The parts of the song of which it holds less than half, in order.</summary>
    public IReadOnlyList<SongPart> Missing { get; init; } = [];
}

/// <summary>What was heard as the song.</summary>
/// <param name="Title">what people know it by</param>
/// <param name="Seconds">its length</param>
public sealed record HeardSong(string Title, double Seconds)
{
    /// <summary>Who put it on the web; none for a file.</summary>
    public string? Uploader { get; init; }
}

/// <summary>A part of the song as people name it: the second verse.</summary>
/// <param name="Number">its place among those of its kind, from 1</param>
/// <param name="SongStart">in seconds of song time</param>
/// <param name="SongEnd">in seconds of song time, exclusive</param>
public sealed record SongPart(SongPartKind Kind, int Number, double SongStart, double SongEnd);

public enum SongPartKind
{
    /// <summary>What comes first and does not return.</summary>
    Intro,
    Verse,
    Chorus,

    /// <summary>What stands in the middle and sounds like nothing else.</summary>
    Bridge,

    /// <summary>What comes last and was not heard before.</summary>
    Outro,
}
