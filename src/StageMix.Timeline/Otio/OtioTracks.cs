namespace StageMix.Timeline.Otio;

/// <summary>Which of the file's tracks and clips count. What cannot be rendered is refused rather than dropped.</summary>
internal static class OtioTracks
{
    private const string OnlyCuts = "and only cuts can be rendered so far";

    /// <summary>The first enabled track of that kind (<c>Video</c> or <c>Audio</c>) that shows a clip, or null.</summary>
    public static OtioNode? First(OtioNode stack, string kind)
    {
        RefuseTrim(stack);
        RefuseRetime(stack);
        var track = stack
            .Get("children")
            .Items()
            .FirstOrDefault(track =>
                track.Schema == "Track"
                && (track.Find("kind")?.Text() ?? "Video") == kind
                && IsEnabled(track)
                && track.Get("children").Items().Any(IsShown)
            );
        if (track is not null)
        {
            RefuseTrim(track);
            RefuseRetime(track);
        }

        return track;
    }

    /// <summary>The track's clips, end to end from its start; a gap after the last is of no account.</summary>
    public static IReadOnlyList<OtioNode> Clips(OtioNode track)
    {
        var children = track.Get("children").Items().ToList();
        return [.. children.Take(children.FindLastIndex(IsShown) + 1).Select(RequireClip)];
    }

    private static OtioNode RequireClip(OtioNode child)
    {
        if (IsShown(child))
        {
            RefuseRetime(child);
            return child;
        }

        throw child.Schema switch
        {
            "Clip" => child.Wrong($"is a disabled clip and leaves a gap, {OnlyCuts}"),
            "Gap" => child.Wrong($"is a gap, {OnlyCuts}"),
            "Transition" => child.Wrong($"is a transition, {OnlyCuts}"),
            _ => child.Wrong($"is not a clip, {OnlyCuts}"),
        };
    }

    private static void RefuseTrim(OtioNode composition)
    {
        if (composition.Find("source_range") is not null)
        {
            throw composition.Wrong($"is trimmed as a whole, {OnlyCuts}");
        }
    }

    private static void RefuseRetime(OtioNode item)
    {
        if (item.Find("effects")?.Items().FirstOrDefault(IsRetime) is { } retime)
        {
            throw retime.Wrong($"changes the speed, {OnlyCuts}");
        }
    }

    /// <summary>A LinearTimeWarp or its kin, FreezeFrame. Other effects are looks, and a mix has none.</summary>
    private static bool IsRetime(OtioNode effect) => (effect.Find("time_scalar")?.Number() ?? 1) != 1;

    private static bool IsShown(OtioNode child) => child.Schema == "Clip" && IsEnabled(child);

    private static bool IsEnabled(OtioNode item) => item.Find("enabled")?.Flag() ?? true;
}
