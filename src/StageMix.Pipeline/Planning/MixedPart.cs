using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>Finds the part of the song that is mixed.</summary>
internal static class MixedPart
{
    public static TimeRange Of(PlanInput input)
    {
        var song = new TimeRange(Timestamp.Zero, input.Media.Song.Duration);
        return input.Request.Range.Kind switch
        {
            MixRangeKind.Song => song,
            MixRangeKind.Given => input.Request.Range.Song.Intersect(song),
            _ => HeldPart(input).Intersect(song),
        };
    }

    /// <summary>From the first to the last song time that any accepted stage holds.</summary>
    private static TimeRange HeldPart(PlanInput input)
    {
        var held = input.Aligned.Accepted.SelectMany(stage => stage.Segments).Select(segment => segment.Song).ToList();
        return new TimeRange(held.Select(range => range.Start).Min(), held.Select(range => range.End).Max());
    }
}
