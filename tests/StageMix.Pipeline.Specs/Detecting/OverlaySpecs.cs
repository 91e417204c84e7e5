using StageMix.Pipeline.Detecting;
using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Detecting;

public sealed class OverlaySpecs
{
    private const int Width = 160;
    private const int Height = 90;

    private readonly byte[] _first = Tiles(seed: 1);
    private readonly byte[] _second = Tiles(seed: 2);

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.3, 1)]
    [InlineData(0.5, 0.4)]
    public void A_frame_of_two_pictures_is_an_overlay_however_bright_it_is(double share, double brightness)
    {
        var middle = Mixed((a, b) => brightness * (a + (share * (b - a))));

        Overlay.Of(LookAt(_first), LookAt(middle), LookAt(_second)).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void What_moves_is_not_an_overlay_of_where_it_was_and_where_it_will_be()
    {
        Overlay.Of(LookAt(_first), LookAt(Moved(8)), LookAt(Moved(16))).ShouldBeLessThan(0.2);
    }

    [Fact]
    public void After_a_cut_a_frame_is_the_second_picture_alone()
    {
        Overlay.Of(LookAt(_first), LookAt(_second), LookAt(Mixed((_, b) => 0.9 * b))).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void A_dissolve_s_light_lies_between_the_two_and_a_lamp_s_does_not()
    {
        var (before, after) = (new Light(40, 120, 130), new Light(100, 140, 110));

        Overlay.LightOff(before, new Light(70, 130, 120), after).ShouldBe(0, 1e-3);
        Overlay.LightOff(before, new Light(10, 128, 128), after).ShouldBeGreaterThan(0.3);
        Overlay.LightOff(before, new Light(200, 128, 128), before).ShouldBeGreaterThan(0.5);
    }

    private byte[] Mixed(Func<byte, byte, double> mix) => [.. _first.Zip(_second, (a, b) => (byte)mix(a, b))];

    /// <summary>The first picture, so many pixels further right; what leaves comes in at the left.</summary>
    private byte[] Moved(int pixels) =>
        [
            .. Enumerable
                .Range(0, Width * Height)
                .Select(i => _first[(i / Width * Width) + (((i % Width) - pixels + Width) % Width)]),
        ];

    private static byte[] Tiles(int seed)
    {
        var random = new SeededRandom(seed);
        var tiles = new byte[Height / 8 + 1, Width / 8];
        for (var y = 0; y < tiles.GetLength(0); y++)
        {
            for (var x = 0; x < tiles.GetLength(1); x++)
            {
                tiles[y, x] = (byte)random.Between(40, 220);
            }
        }

        return [.. Enumerable.Range(0, Width * Height).Select(i => tiles[i / Width / 8, i % Width / 8])];
    }

    private static Look LookAt(byte[] luma) =>
        Look.Of([.. luma, .. Enumerable.Repeat((byte)128, luma.Length / 2)], Width, Height);
}
