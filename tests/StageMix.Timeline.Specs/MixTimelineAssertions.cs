namespace StageMix.Timeline.Specs;

internal static class MixTimelineAssertions
{
    /// <summary>Equal in every field and clip: a record alone compares its lists by identity.</summary>
    public static void ShouldBeSameMix(this MixTimeline actual, MixTimeline expected)
    {
        actual.Clips.ShouldBe(expected.Clips);
        actual.Marks.ShouldBe(expected.Marks);
        actual.Lanes.Select(lane => lane.Media).ShouldBe(expected.Lanes.Select(lane => lane.Media));
        actual.Lanes.SelectMany(lane => lane.Parts).ShouldBe(expected.Lanes.SelectMany(lane => lane.Parts));
        var same = actual with { Clips = expected.Clips, Lanes = expected.Lanes, Marks = expected.Marks };
        same.ShouldBe(expected);
    }
}
