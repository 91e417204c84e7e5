namespace StageMix.Showcase.Staging;

/// <summary>Makes a stage of another one's broadcast: trimmed at its start, and coded anew.</summary>
internal static class Reuploads
{
    public static Performance Of(Performance original, StageRequest asked, int number, SeededRandom random)
    {
        // most of what comes before the song, or some of the song where nothing does
        var before = original.Passages[0].Range.StageStart.Seconds;
        var seconds = before > 0.5 ? before * random.Between(0.2, 0.9) : random.Between(0.3, 1.5);
        var trimmed = (long)Math.Round(seconds * original.Picture.FrameRate.FramesPerSecond);
        return original with
        {
            Number = number,
            TrimmedFrames = Math.Max(original.TrimmedFrames, trimmed),
            Sound = original.Sound with { Kilobits = asked.SoundKilobits ?? original.Sound.Kilobits },
            Picture = PictureCasting.Again(original.Picture, asked),
        };
    }
}
