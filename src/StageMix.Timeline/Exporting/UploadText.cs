using System.Globalization;
using System.Text;

namespace StageMix.Timeline.Exporting;

/// <summary>What goes under an uploaded mix.</summary>
public static class UploadText
{
    /// <summary>YouTube takes chapters of ten seconds and more alone.</summary>
    private const double ShortestChapter = 10;

    /// <summary>Which stage is seen when: a line a clip.</summary>
    public static string Credits(MixTimeline timeline)
    {
        var text = new StringBuilder().Append(Line(Timestamp.Zero, timeline.Song.Name, "song"));
        foreach (var (first, clip) in timeline.Placed())
        {
            text.Append(Line(timeline.Rate.TimeOf(first), clip.Media.Name, Path.GetFileName(clip.Media.Path)));
        }

        return text.ToString();
    }

    /// <summary>The song's sections, from 0:00 on; too short ones go with the one before.</summary>
    public static string Chapters(MixTimeline timeline)
    {
        var text = new StringBuilder();
        var last = Timestamp.FromSeconds(-ShortestChapter);
        foreach (var mark in timeline.Marks.Where(mark => mark.Kind == MarkKind.Section))
        {
            var time = Timestamp.Max(Timestamp.Zero, mark.Song - timeline.MixStart);
            var isLong = (time - last).Seconds >= ShortestChapter;
            if (isLong && (timeline.Duration - time).Seconds >= ShortestChapter)
            {
                // the first must begin at 0
                text.Append(Line(text.Length == 0 ? Timestamp.Zero : time, mark.Text, null));
                last = time;
            }
        }

        return text.ToString();
    }

    private static string Line(Timestamp time, string name, string? more) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(long)time.Seconds / 60}:{(long)time.Seconds % 60:00} {name}{(more is null || more == name ? "" : $" ({more})")}\n"
        );
}
