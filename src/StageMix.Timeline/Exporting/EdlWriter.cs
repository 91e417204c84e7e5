using System.Globalization;
using System.Text;

namespace StageMix.Timeline.Exporting;

/// <summary>
/// A timeline as a CMX 3600 edit decision list: one cut an event on V, the song on AA. Sources are counted from
/// 00:00:00:00 at the mix's rate, the record from 01:00:00:00, both without dropped frames.
/// </summary>
/// <remarks>https://xmil.biz/EDL-X/CMX3600.pdf: event number, reel of at most eight signs, track, transition, four timecodes</remarks>
public static class EdlWriter
{
    /// <summary>An event's number has three digits.</summary>
    private const int MostEvents = 999;

    private const int ReelLength = 8;

    private const int RecordHour = 1;

    /// <exception cref="TimelineFormatException">it has more cuts than the format can hold</exception>
    public static string Write(MixTimeline timeline)
    {
        if (timeline.Clips.Count + 1 > MostEvents)
        {
            throw new TimelineFormatException($"An EDL holds {MostEvents - 1} clips at most");
        }

        var text = new StringBuilder();
        Line(text, $"TITLE: {OneLine(timeline.Name)}");
        Line(text, "FCM: NON-DROP FRAME");
        var reels = Reels(timeline);
        var timecode = new Timecode(timeline.Rate);
        var start = RecordHour * timecode.FramesAnHour;
        var number = 0;
        foreach (var (first, clip) in timeline.Placed())
        {
            var source = Math.Max(0, timeline.Rate.FramesIn(clip.StageStart));
            Event(++number, clip.Media, "V", source, clip.Frames, first);
            Line(text, $"* FROM CLIP NAME: {OneLine(clip.Media.Name)}");
            Line(text, $"* COMMENT: {OneLine(clip.Reason)}");
        }

        var heard = Math.Min(timeline.Frames, timeline.Rate.FramesIn(timeline.MixEnd - timeline.MixStart));
        Event(++number, timeline.Song, "AA", Math.Max(0, timeline.Rate.FramesIn(timeline.MixStart)), heard, 0);
        Line(text, $"* FROM CLIP NAME: {OneLine(timeline.Song.Name)}");
        return text.ToString();

        void Event(int at, MediaReference media, string track, long source, long frames, long record) =>
            Line(
                text,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{at:000}  {reels[media.Path], -ReelLength} {track, -5} C        {timecode.Of(source)} {timecode.Of(source + frames)} {timecode.Of(start + record)} {timecode.Of(start + record + frames)}"
                )
            );
    }

    /// <summary>A name of capital letters and digits for each file, no two alike.</summary>
    private static Dictionary<string, string> Reels(MixTimeline timeline)
    {
        var reels = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var media in timeline.Clips.Select(clip => clip.Media).Append(timeline.Song))
        {
            if (!reels.ContainsKey(media.Path))
            {
                reels[media.Path] = Reel(Path.GetFileNameWithoutExtension(media.Path), taken);
            }
        }

        return reels;
    }

    private static string Reel(string name, HashSet<string> taken)
    {
        var letters = string.Concat(name.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        var reel = letters.Length == 0 ? "AX" : letters[..Math.Min(ReelLength, letters.Length)];
        for (var i = 2; !taken.Add(reel); i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            reel = reel[..Math.Min(reel.Length, ReelLength - number.Length)] + number;
        }

        return reel;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', '\r')).Trim();

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\r\n");
}
