using System.Numerics;
using System.Runtime.InteropServices;
using SkiaSharp;
using StageMix.Showcase;
using StageMix.Showcase.Dance;
using StageMix.Showcase.Filming;
using StageMix.Showcase.Music;
using StageMix.Showcase.Painting;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class PaintingSpecs
{
    private const int Width = 320;
    private const int Height = 180;

    private static readonly SongScore _song = Composer.Compose(1, 40L * BeatGrid.SampleRate);
    private static readonly Section _chorus = _song.Sections.First(section => section.Kind == SectionKind.Chorus);

    [Fact]
    public void A_stage_is_painted_to_the_byte_as_before() =>
        Paint(2, _chorus.FirstBeat + 1.3).AsSpan().SequenceEqual(Paint(2, _chorus.FirstBeat + 1.3)).ShouldBeTrue();

    [Fact]
    public void Four_stages_have_sets_clothes_and_colours_of_their_own()
    {
        StageLook[] looks = [.. Enumerable.Range(1, 4).Select(Look)];
        looks.Select(look => look.Set).Distinct().Count().ShouldBe(4);
        looks.Select(look => look.Outfits[0].Main).Distinct().Count().ShouldBe(4);
        looks.Select(look => look.People[0].Hair).Distinct().Count().ShouldBe(1);
        Vector3[] means = [.. Enumerable.Range(1, 4).Select(stage => Mean(Paint(stage, 6)))];
        for (var stage = 1; stage < 4; stage++)
        {
            means[..stage].ShouldAllBe(mean => Vector3.Distance(mean, means[stage]) > 12);
        }
    }

    [Fact]
    public void Lights_change_on_the_beats_of_a_chorus_and_hardly_between_them()
    {
        var beat = _chorus.FirstBeat + 2;
        var across = Difference(Paint(1, beat - 0.02), Paint(1, beat + 0.02));
        var within = Difference(Paint(1, beat + 0.5), Paint(1, beat + 0.54));
        across.ShouldBeGreaterThan(3 * within);
        across.ShouldBeGreaterThan(12);
    }

    private static byte[] Paint(int stage, double beat)
    {
        var dance = new Choreography(_song);
        var seconds = beat * 60 / _song.Grid.Tempo;
        var pixels = new byte[Width * Height * 4];
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        using var painter = new ScenePainter(Look(stage), Width, Height);
        painter.Paint(
            surface.Canvas,
            new Camera(new(0.4f, 2, -8.2f), new(0, 1.25f, 0.2f), 0.45f, Width, Height),
            [.. Enumerable.Range(0, dance.Dancers).Select(dancer => dance.BodyAt(dancer, seconds))],
            Moment.Of(_song, seconds, seconds)
        );
        using var picture = surface.PeekPixels();
        picture.GetPixelSpan().CopyTo(pixels);
        return pixels;
    }

    private static StageLook Look(int stage)
    {
        var show = new SeededRandom(1);
        return StageLook.Of(stage, show.Fork("look"), show.Fork($"stage{stage}").Fork("look"));
    }

    private static Vector3 Mean(byte[] bgra)
    {
        var sum = Vector3.Zero;
        foreach (var pixel in MemoryMarshal.Cast<byte, int>(bgra))
        {
            sum += new Vector3(pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255);
        }

        return sum / (Width * Height);
    }

    /// <summary>Mean absolute difference, 0 to 255.</summary>
    private static double Difference(byte[] a, byte[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Average();
}
