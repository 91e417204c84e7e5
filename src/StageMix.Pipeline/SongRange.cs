using StageMix.Timeline;

namespace StageMix.Pipeline;

/// <summary>Reads a part of the song as people write it: <c>0:31-0:38</c>, in minutes and seconds or in seconds.</summary>
public static class SongRange
{
    public static bool TryParse(string text, out TimeRange range)
    {
        var parts = text.Split('-');
        range = default;
        if (
            parts.Length != 2
            || !Timestamp.TryParse(parts[0], out var start)
            || !Timestamp.TryParse(parts[1], out var end)
            || end <= start
        )
        {
            return false;
        }

        range = new TimeRange(start, end);
        return true;
    }
}
