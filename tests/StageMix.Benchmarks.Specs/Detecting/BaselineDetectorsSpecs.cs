using StageMix.Benchmarks.Detecting;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Specs.Detecting;

public sealed class BaselineDetectorsSpecs
{
    private const int Width = 32;
    private const int Height = 18;

    [Fact]
    public void The_change_is_the_mean_difference_of_hue_saturation_and_value()
    {
        using var change = new ContentChange();

        change.Next(Picture(0, 0, 255), Width, Height).ShouldBe(0);
        // pure red to pure blue: hue from 0 to 120, the rest as it was
        change.Next(Picture(255, 0, 0), Width, Height).ShouldBe(120 / 3.0);
        // to white: hue to 0, saturation from 255 to 0
        change.Next(Picture(255, 255, 255), Width, Height).ShouldBe((120 + 255) / 3.0);
        change.Next(Picture(255, 255, 255), Width, Height).ShouldBe(0);
    }

    [Fact]
    public void The_original_cuts_at_forty_and_never_within_fifteen_frames()
    {
        var changes = Changes((10, 90), (15, 40), (29, 90), (30, 39.9), (40, 90));

        BaselineDetectors.Content(changes).ShouldBe([15, 40]);
    }

    [Fact]
    public void The_adaptive_one_cuts_where_a_change_stands_out_three_times()
    {
        var changes = Changes((20, 16), (21, 12), (40, 31), (41, 40), (60, 14.9), (80, 90));

        // at 40 a neighbour is larger still; at 60 the change is too small
        BaselineDetectors.Adaptive(changes).ShouldBe([20, 41, 80]);
    }

    [Fact]
    public void The_fixed_one_cuts_every_five_seconds() =>
        BaselineDetectors.EveryFiveSeconds(FrameRate.Ntsc, 460).ShouldBe([150, 300, 450]);

    private static byte[] Picture(byte blue, byte green, byte red) =>
        [.. Enumerable.Repeat<byte[]>([blue, green, red], Width * Height).SelectMany(pixel => pixel)];

    /// <summary>100 frames that hardly change, but for those.</summary>
    private static double[] Changes(params (int Frame, double Change)[] large)
    {
        var changes = Enumerable.Repeat(1.0, 100).ToArray();
        foreach (var (frame, change) in large)
        {
            changes[frame] = change;
        }

        return changes;
    }
}
