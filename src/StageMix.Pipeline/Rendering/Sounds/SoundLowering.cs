using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Rendering.Sounds;

/// <summary>Turns an edit into what is heard of it when.</summary>
internal static class SoundLowering
{
    /// <summary>In Hz; every mix has it.</summary>
    public const int SampleRate = 48_000;

    /// <summary>Stages fade into each other for so long around a switch: short enough not to blur a beat, long enough not to click.</summary>
    private const int Fade = SampleRate * 12 / 100;

    /// <returns>the parts by their places, which overlap; the song's first</returns>
    public static IReadOnlyList<SoundPart> Lower(RenderOrder order)
    {
        var stages = order.Timeline.Placed().SelectMany(placed => Stages(placed.FirstFrame, placed.Clip, order));
        var parts = order.Sound == MixSound.Live ? stages : stages.Prepend(Song(order));
        return [.. parts.Where(part => part.Samples > 0).OrderBy(part => part.First)];
    }

    /// <summary>The song as far as it is heard.</summary>
    public static SoundPart Song(RenderOrder order)
    {
        var song = RecipeLowering.Find(order.Timeline.Song, order);
        var before = Math.Max(0, -order.Timeline.MixStart.ToSamples(SampleRate));
        var start = Timestamp.Max(order.Timeline.MixStart, Timestamp.Zero);
        return new SoundPart(
            song.Path,
            song.Content,
            Voice.Song,
            song.Start,
            start,
            Rate: 1,
            before,
            SongEnd(order) - before,
            Fade: 0
        );
    }

    /// <summary>A clip's own sound: underneath the song while that lasts, and by itself after it.</summary>
    private static IEnumerable<SoundPart> Stages(long firstFrame, Clip clip, RenderOrder order)
    {
        var file = RecipeLowering.Find(clip.Media, order);
        if (file.Sound is not { } sound)
        {
            yield break;
        }

        var holder = sound.Apart ?? new SoundFile(file.Path, file.Content, file.Start);
        var rate = order.Timeline.Rate;
        var (first, end) = (
            rate.TimeOf(firstFrame).ToSamples(SampleRate),
            rate.TimeOf(firstFrame + clip.Frames).ToSamples(SampleRate)
        );
        var songEnd =
            order.Sound == MixSound.Live ? first
            // what whole frames round up is no tail
            : order.Timeline.Tail <= Timestamp.Zero ? end
            : Math.Clamp(SongEnd(order), first, end);
        if (order.Sound == MixSound.Crowd && first < songEnd)
        {
            yield return Stage(Voice.Crowd, first, songEnd);
        }

        if (songEnd < end)
        {
            yield return Stage(Voice.Stage, songEnd, end);
        }

        SoundPart Stage(Voice voice, long from, long to)
        {
            // fades lie half on either side of the switch
            (from, to) = (Math.Max(0, from - (Fade / 2)), Math.Min(Length(order), to + (Fade / 2)));
            var late = (sound.Start - StageTimeOf(from)).Scale(1 / clip.Rate).ToSamples(SampleRate);
            from += Math.Clamp(late, 0, to - from);
            return new SoundPart(
                holder.Path,
                holder.Content,
                voice,
                holder.Start,
                StageTimeOf(from),
                clip.Rate,
                from,
                to - from,
                (int)Math.Min(Fade, (to - from) / 2)
            );
        }

        Timestamp StageTimeOf(long sample) =>
            clip.StageStart + Timestamp.FromSamples(sample - first, SampleRate).Scale(clip.Rate);
    }

    /// <summary>Where the song stops being heard.</summary>
    private static long SongEnd(RenderOrder order) =>
        Math.Min(Length(order), (order.Timeline.MixEnd - order.Timeline.MixStart).ToSamples(SampleRate));

    private static long Length(RenderOrder order) => order.Timeline.Duration.ToSamples(SampleRate);
}
