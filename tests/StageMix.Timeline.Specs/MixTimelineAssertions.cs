namespace StageMix.Timeline.Specs;

internal static class MixTimelineAssertions
{
    /// <summary>Equal in every field and clip: a record alone compares its list by identity.</summary>
    public static void ShouldBeSameMix(this MixTimeline actual, MixTimeline expected)
    {
        actual.Clips.ShouldBe(expected.Clips);
        (actual with { Clips = expected.Clips }).ShouldBe(expected);
    }
}
