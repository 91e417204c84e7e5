using StageMix.Timeline;

namespace StageMix.Pipeline;

/// <summary>The part of the song that is mixed.</summary>
/// <param name="Kind">how it is found</param>
/// <param name="Song">for <see cref="MixRangeKind.Given"/>: the part, in song time</param>
public sealed record MixRange(MixRangeKind Kind, TimeRange Song)
{
    public static readonly MixRange Auto = new(MixRangeKind.Auto, default);

    public static readonly MixRange WholeSong = new(MixRangeKind.Song, default);

    /// <summary>Reads <c>auto</c>, <c>song</c>, or two times as in <c>0:03.5-3:20</c>.</summary>
    public static bool TryParse(string text, out MixRange range)
    {
        range = text == "song" ? WholeSong : Auto;
        return text is "auto" or "song" || TryParseTimes(text, out range);
    }

    /// <returns>as it is read</returns>
    public override string ToString() =>
        Kind switch
        {
            MixRangeKind.Auto => "auto",
            MixRangeKind.Song => "song",
            _ => Song.ToString(),
        };

    private static bool TryParseTimes(string text, out MixRange range)
    {
        var times = SongRange.TryParse(text, out var song);
        range = new(MixRangeKind.Given, song);
        return times;
    }
}

public enum MixRangeKind
{
    /// <summary>The song without the edges that no accepted stage holds.</summary>
    Auto,

    /// <summary>All of the song.</summary>
    Song,

    Given,
}
