using System.Globalization;
using StageMix.Timeline;

namespace StageMix.Pipeline.Uploading.YouTube.Words;

/// <summary>When the stages are seen, on the video's clock.</summary>
internal static class Seen
{
    private static readonly Timestamp _shortestChapter = Timestamp.FromSeconds(10);

    private const int FewestChapters = 3;

    /// <summary>The stretches in which one stage is seen, in order.</summary>
    public static IReadOnlyList<(Timestamp Start, string MediaPath)> Stretches(MixTimeline timeline)
    {
        var stretches = new List<(Timestamp Start, string MediaPath)>();
        foreach (var (frame, clip) in timeline.Placed())
        {
            if (stretches.Count == 0 || stretches[^1].MediaPath != clip.Media.Path)
            {
                stretches.Add((timeline.Rate.TimeOf(frame), clip.Media.Path));
            }
        }

        return stretches;
    }

    /// <summary>The stretches as chapters, when all of them are long enough for YouTube; else none.</summary>
    /// <remarks>https://support.google.com/youtube/answer/9884579: the first at 0:00, at least three, each at least 10 s</remarks>
    public static string Chapters(MixTimeline timeline, Func<string, string> nameOf)
    {
        var stretches = Stretches(timeline);
        var ends = stretches.Skip(1).Select(next => next.Start).Append(timeline.Duration);
        return
            stretches.Count < FewestChapters
            || stretches.Zip(ends).Any(chapter => chapter.Second - chapter.First.Start < _shortestChapter)
            ? ""
            : string.Join('\n', stretches.Select(chapter => $"{Clock(chapter.Start)} {nameOf(chapter.MediaPath)}"));
    }

    /// <summary>As YouTube reads it: <c>1:02</c>.</summary>
    public static string Clock(Timestamp time)
    {
        var seconds = (long)time.Seconds;
        return seconds < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }
}
