using StageMix.Showcase.Music;
using StageMix.Showcase.Staging;
using StageMix.Timeline;

namespace StageMix.Showcase.Sound.Capturing;

/// <summary>Where things lie in a stage's sound, in samples.</summary>
internal static class StageClock
{
    private const double FlicksPerSample = (double)Timestamp.FlicksPerSecond / BeatGrid.SampleRate;

    /// <summary>With fractions, and without rounding where it is a whole sample.</summary>
    public static double Samples(Timestamp time) => time.Flicks / FlicksPerSample;

    /// <summary>Where a beat of the passage's score is, or null where the passage leaves it out.</summary>
    public static long? SampleOf(this Passage passage, double beat)
    {
        var into = passage.Score.Grid.TimeOf(beat) - passage.Range.SongStart;
        var isHeld = into >= Timestamp.Zero && into < passage.Range.SongEnd - passage.Range.SongStart;
        return isHeld
            ? (passage.Range.StageStart + into.Scale(passage.Range.Rate)).ToSamples(BeatGrid.SampleRate)
            : null;
    }
}
