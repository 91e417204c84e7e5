using FsCheck.Xunit;
using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class FrameStripSpecs
{
    private const int Width = 320;
    private const int Height = 180;

    [Property]
    public void Any_stage_and_frame_read_back(byte stage, uint number)
    {
        var frame = (int)(number % (FrameStrip.MaxFrame + 1));
        FrameStrip.TryRead(Drawn(stage, frame), Width, Height, out var readStage, out var readFrame).ShouldBeTrue();
        (readStage, readFrame).ShouldBe((stage, frame));
    }

    [Property]
    public void A_cell_turned_over_is_noticed(byte stage, uint number, byte place)
    {
        var cell = place % 40;
        var bgr = Drawn(stage, (int)(number % (FrameStrip.MaxFrame + 1)));
        for (var y = Height - 5; y < Height; y++)
        {
            for (var x = cell * 8; x < (cell + 1) * 8; x++)
            {
                var at = ((y * Width) + x) * 3;
                bgr.AsSpan(at, 3).Fill((byte)(bgr[at] > 100 ? 24 : 152));
            }
        }

        FrameStrip.TryRead(bgr, Width, Height, out _, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(88)]
    [InlineData(255)]
    public void A_frame_of_one_grey_holds_no_strip(byte grey)
    {
        var bgr = new byte[Width * Height * 3];
        Array.Fill(bgr, grey);
        FrameStrip.TryRead(bgr, Width, Height, out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void Two_strips_in_a_dissolve_are_not_read()
    {
        var (a, b) = (Drawn(1, 1000), Drawn(2, 2047));
        byte[] mixed = [.. a.Zip(b, (x, y) => (byte)((x + y) / 2))];
        FrameStrip.TryRead(mixed, Width, Height, out _, out _).ShouldBeFalse();
    }

    private static byte[] Drawn(int stage, int frame)
    {
        var bgra = new byte[Width * Height * 4];
        FrameStrip.Draw(bgra, Width, Height, stage, frame);
        return [.. bgra.Chunk(4).SelectMany(pixel => pixel[..3])];
    }
}
