using System.Globalization;
using System.Text;
using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering;

/// <summary>Says inside the video what it is: its title, what it is made of, and as chapters which stage is seen when.</summary>
internal static class MixCredits
{
    /// <summary>In ffmpeg's metadata format.</summary>
    /// <remarks>https://ffmpeg.org/ffmpeg-formats.html#Metadata-2</remarks>
    public static string Write(MixTimeline timeline)
    {
        var stages = timeline.Clips.Select(clip => NameOf(clip.Media)).Distinct(StringComparer.Ordinal);
        var text = new StringBuilder(";FFMETADATA1\n");
        Add("title", timeline.Name);
        Add("comment", $"Song: {NameOf(timeline.Song)}. Stages: {string.Join(", ", stages)}. Made with StageMix.");
        foreach (var (first, end, media) in Stretches(timeline))
        {
            // in units of 1/numerator second, a frame lasts the denominator
            text.Append(
                CultureInfo.InvariantCulture,
                $"[CHAPTER]\nTIMEBASE=1/{timeline.Rate.Numerator}\nSTART={first * timeline.Rate.Denominator}\nEND={end * timeline.Rate.Denominator}\n"
            );
            Add("title", NameOf(media));
        }

        return text.ToString();

        void Add(string key, string value) => text.Append(key).Append('=').Append(Escape(value)).Append('\n');
    }

    /// <summary>In which output frames one stage is seen.</summary>
    private static List<(long First, long End, MediaReference Media)> Stretches(MixTimeline timeline)
    {
        var stretches = new List<(long First, long End, MediaReference Media)>();
        foreach (var (frame, clip) in timeline.Placed())
        {
            var goesOn = stretches.Count > 0 && stretches[^1].Media.Path == clip.Media.Path;
            var first = goesOn ? stretches[^1].First : frame;
            stretches.RemoveRange(stretches.Count - (goesOn ? 1 : 0), goesOn ? 1 : 0);
            stretches.Add((first, frame + clip.Frames, clip.Media));
        }

        return stretches;
    }

    private static string NameOf(MediaReference media) => Path.GetFileNameWithoutExtension(media.Name);

    private static string Escape(string value)
    {
        var text = new StringBuilder();
        foreach (var letter in value)
        {
            text.Append(letter is '=' or ';' or '#' or '\\' or '\n' ? "\\" : "").Append(letter);
        }

        return text.ToString();
    }
}
