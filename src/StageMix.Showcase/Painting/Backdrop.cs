using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Dance;
using StageMix.Showcase.Painting.Sets;

namespace StageMix.Showcase.Painting;

/// <summary>
/// All behind and below the dancers that may be soft: set, floor with its mirror image, pools of light, shadows. It is
/// drawn small and scaled up, which looks like a lens focused on the dancers and costs a tenth.
/// </summary>
internal sealed class Backdrop(StageLook look, IStageSet set, Screen screen, int width, int height) : IDisposable
{
    /// <summary>Pixels across.</summary>
    private const int SmallWidth = 288;

    private const float FloorHalfWidth = 11;
    private const float FloorFront = -6;
    private const float FloorBack = 4.2f;
    private const int Columns = 8;
    private const int Rows = 5;

    private readonly SKSurface _surface = SKSurface.Create(
        new SKImageInfo(SmallWidth, Math.Max(1, SmallWidth * height / width), SKColorType.Bgra8888, SKAlphaType.Opaque)
    );
    private readonly Brush _brush = new();
    private readonly SKPaint _copy = new();

    public void Paint(SKCanvas canvas, Lens lens, IReadOnlyList<Body> bodies, Lights lights)
    {
        var small = _surface.Canvas;
        small.ResetMatrix();
        small.Scale((float)SmallWidth / width);
        small.Clear(look.Palette.Night.Times(lights.Level));
        using var video = screen.At(lights);
        _brush.Canvas = small;
        _brush.Lens = lens.Mirrored();
        set.PaintBody(_brush, lights, video);
        foreach (var (i, body) in bodies.Index())
        {
            PaintMirrored(body, look.Outfits[i], lights);
        }

        _brush.Lens = lens;
        PaintFloor(lights, bodies);
        set.PaintBody(_brush, lights, video);
        using var picture = _surface.Snapshot();
        canvas.DrawImage(picture, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear), _copy);
    }

    private void PaintFloor(Lights lights, IReadOnlyList<Body> bodies)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                _brush.Shade(
                    Corner(column, row),
                    Corner(column + 1, row),
                    Corner(column + 1, row + 1),
                    Corner(column, row + 1)
                );
            }
        }

        _brush.IsLight = true;
        for (var i = 0; i < 5; i++)
        {
            var x = ((i - 2) * 1.8f) + MathF.Sin((float)(lights.Moment.Beat * 0.4) + i);
            var colour = i % 2 == 0 ? lights.Wall : lights.Second;
            _brush.Pool(colour.Fade(0.42f * lights.Level), new(x, 0, 0.4f + (0.7f * (i % 2))), 1.7f);
        }

        _brush.IsLight = false;
        foreach (var body in bodies)
        {
            var reach = 0.5f - Math.Min(0.2f, 0.3f * Math.Min(body.LeftLeg.End.Y, body.RightLeg.End.Y));
            _brush.Pool(SKColors.Black.Fade(0.75f), (body.Pelvis with { Y = 0 }) - new Vector3(0, 0, 0.05f), reach);
        }

        (Vector3 Point, SKColor Colour) Corner(int column, int row)
        {
            var x = float.Lerp(-FloorHalfWidth, FloorHalfWidth, column / (float)Columns);
            var far = row / (float)Rows;
            var z = float.Lerp(FloorFront, FloorBack, far);
            var middle = 1 - MathF.Min(1, MathF.Abs(x) / FloorHalfWidth);
            var lit = Tint.Mix(look.Palette.Floor, lights.Wall, 0.12f + (0.3f * far * middle));
            // a floor mirrors the more the flatter one looks at it
            var mirror = set.Mirror * (0.45f + (0.55f * far));
            return (
                new(x, 0, z),
                lit.Times((0.35f + (0.65f * middle)) * (0.3f + (0.8f * lights.Level))).Fade(1 - mirror)
            );
        }
    }

    private void PaintMirrored(Body body, Outfit outfit, Lights lights)
    {
        var (top, bottom) = (outfit.Main.Under(lights.Key, 0.6f), outfit.Second.Under(lights.Key, 0.55f));
        foreach (var leg in new[] { body.LeftLeg, body.RightLeg })
        {
            _brush.Line(bottom, leg.Root, leg.Joint, 0.17f);
            _brush.Line(bottom, leg.Joint, leg.End, 0.13f);
        }

        _brush.Line(top, body.Pelvis, body.Neck, 0.27f);
        _brush.Disc(new SKColor(150, 120, 110), body.Head, Body.HeadRadius);
    }

    public void Dispose()
    {
        _surface.Dispose();
        _brush.Dispose();
        _copy.Dispose();
    }
}
