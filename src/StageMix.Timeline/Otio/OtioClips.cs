namespace StageMix.Timeline.Otio;

/// <summary>Clip.1 and Clip.2 as clips of a timeline.</summary>
internal static class OtioClips
{
    /// <summary>
    /// Lays clips end to end on whole frames of <paramref name="rate"/>. Durations may be counted at other rates: where
    /// a clip ends is rounded from the running total, so that nothing accumulates, and a clip whose start moves by part
    /// of a frame shows what it would have shown there.
    /// </summary>
    public static IReadOnlyList<Clip> Lay(IEnumerable<OtioNode> clips, FrameRate rate, string directory)
    {
        var laid = new List<Clip>();
        var (start, firstFrame) = (0.0, 0L);
        foreach (var clip in clips)
        {
            var range = SourceRange(clip);
            var end = start + OtioTime.ReadFrames(range.Get("duration"), rate);
            var nextFrame = OtioTime.IsSane(end, rate)
                ? (long)Math.Floor(end + 0.5)
                : throw clip.Wrong("ends later than eleven days");
            if (nextFrame <= firstFrame)
            {
                throw clip.Wrong("is shorter than a frame");
            }

            laid.Add(
                new(
                    Media(clip, directory),
                    nextFrame - firstFrame,
                    OtioTime.TimeOf(SourceStart(clip, rate) + (firstFrame - start), rate),
                    Drift(clip),
                    OtioNotes.Find(clip)?.Find("reason")?.Text() ?? ""
                )
            );
            (start, firstFrame) = (end, nextFrame);
        }

        return laid;
    }

    public static MediaReference Media(OtioNode clip, string directory)
    {
        var reference = Reference(clip);
        if (reference.Schema != "ExternalReference")
        {
            throw reference.Wrong("names no media file");
        }

        var path = MediaUrl.Read(reference.Get("target_url"), directory);
        var names = new[] { reference.Find("name")?.Text(), clip.Find("name")?.Text(), Path.GetFileName(path) };
        return new(path, names.First(name => !string.IsNullOrEmpty(name)) ?? path);
    }

    /// <summary>What of the media the clip shows: all of it, where the clip does not say.</summary>
    public static OtioNode SourceRange(OtioNode clip) =>
        clip.Find("source_range") ?? Reference(clip).Find("available_range") ?? throw clip.Wrong("has no source_range");

    /// <summary>
    /// Where the clip starts in its media, in frames of <paramref name="rate"/>. Other tools count from the timecode
    /// that the media begins with, and say so in available_range.
    /// </summary>
    public static double SourceStart(OtioNode clip, FrameRate rate)
    {
        var origin = Reference(clip).Find("available_range")?.Get("start_time");
        return OtioTime.ReadFrames(SourceRange(clip).Get("start_time"), rate)
            - (origin is null ? 0 : OtioTime.ReadFrames(origin, rate));
    }

    /// <summary>Clip.1 has one media reference, Clip.2 several with a key to the one in use.</summary>
    private static OtioNode Reference(OtioNode clip)
    {
        if (clip.Find("media_references") is not { } references)
        {
            return clip.Get("media_reference");
        }

        var key = clip.Find("active_media_reference_key")?.Text() ?? OtioWriter.DefaultMedia;
        var active = references.Find(key) ?? throw references.Wrong("lack the active one");
        return active with { Path = references.Path };
    }

    private static double Drift(OtioNode clip)
    {
        var rate = OtioNotes.Find(clip)?.Find("rate");
        return rate?.Number() switch
        {
            null => 1,
            > 0.5 and < 2 and var drift => drift,
            _ => throw rate.Wrong("should be near 1"),
        };
    }
}
