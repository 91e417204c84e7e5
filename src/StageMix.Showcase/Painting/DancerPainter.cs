using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Dance;
using StageMix.Showcase.Filming;

namespace StageMix.Showcase.Painting;

/// <summary>Draws a dancer: limbs as thick round strokes, each as wide as its distance from the camera makes it.</summary>
internal sealed class DancerPainter(StageLook look) : IDisposable
{
    private const float HeadRadius = 0.125f;

    private static readonly SKColor _eyes = new(36, 28, 30);
    private static readonly SKColor _lips = new(176, 60, 70);

    private static readonly SKColor[] _skins =
    [
        new(240, 200, 172),
        new(226, 180, 148),
        new(246, 212, 188),
        new(214, 164, 130),
        new(234, 190, 160),
    ];

    private static readonly SKColor[] _hairs =
    [
        new(34, 26, 24),
        new(92, 54, 36),
        new(20, 20, 28),
        new(196, 150, 90),
        new(120, 40, 60),
    ];

    private readonly SKPaint _stroke = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
    };

    private readonly SKPaint _fill = new() { IsAntialias = true };

    public void Paint(SKCanvas canvas, Camera camera, Body body, int dancer)
    {
        var (skin, hair) = (_skins[dancer % _skins.Length], _hairs[dancer % _hairs.Length]);
        PaintShadow(canvas, camera, body);
        PaintHairBehind(canvas, camera, body, hair);
        PaintLeg(canvas, camera, body.RightLeg);
        PaintLeg(canvas, camera, body.LeftLeg);
        PaintTrunk(canvas, camera, body);
        Line(canvas, camera, body.Neck, body.Head, 0.1f, Shade(skin, 0.85f));
        PaintHead(canvas, camera, body, skin, hair);
        PaintArm(canvas, camera, body.RightArm, skin);
        PaintArm(canvas, camera, body.LeftArm, skin);
    }

    private void PaintShadow(SKCanvas canvas, Camera camera, Body body)
    {
        var ground = camera.Project(body.Pelvis with { Y = 0 });
        var scale = camera.ScaleAt(body.Pelvis with { Y = 0 });
        _fill.Color = new SKColor(0, 0, 0, 90);
        canvas.DrawOval(ground.X, ground.Y, 0.42f * scale, 0.1f * scale, _fill);
    }

    private void PaintLeg(SKCanvas canvas, Camera camera, Limb leg)
    {
        Line(canvas, camera, leg.Root, leg.Joint, 0.17f, look.Bottoms);
        Line(canvas, camera, leg.Joint, leg.End, 0.13f, Shade(look.Bottoms, 0.9f));
        Line(canvas, camera, leg.End, leg.End + new Vector3(0, -0.01f, -0.12f), 0.11f, look.Shoes);
    }

    private void PaintTrunk(SKCanvas canvas, Camera camera, Body body)
    {
        var chest = Vector3.Lerp(body.Pelvis, body.Neck, 0.72f);
        var waist = Vector3.Lerp(body.Pelvis, body.Neck, 0.35f);
        Line(canvas, camera, body.RightLeg.Root, body.LeftLeg.Root, 0.2f, look.Bottoms);
        Line(canvas, camera, body.Pelvis, waist, 0.26f, look.Bottoms);
        Line(canvas, camera, waist, chest, 0.28f, look.Top);
        Line(canvas, camera, body.RightArm.Root, body.LeftArm.Root, 0.14f, look.Top);
        Line(canvas, camera, chest, Vector3.Lerp(body.Pelvis, body.Neck, 0.86f), 0.32f, look.Top);
    }

    private void PaintArm(SKCanvas canvas, Camera camera, Limb arm, SKColor skin)
    {
        Line(canvas, camera, arm.Root, arm.Joint, 0.115f, Shade(look.Top, 0.88f));
        Line(canvas, camera, arm.Joint, arm.End, 0.085f, skin);
        Dot(canvas, camera, arm.End, 0.055f, skin);
    }

    private void PaintHairBehind(SKCanvas canvas, Camera camera, Body body, SKColor hair)
    {
        var back = body.Head - (body.Facing * 0.05f);
        Line(canvas, camera, back + new Vector3(0, 0.02f, 0), back - new Vector3(0, 0.2f, 0), 0.27f, hair);
    }

    private void PaintHead(SKCanvas canvas, Camera camera, Body body, SKColor skin, SKColor hair)
    {
        var sideways = Vector3.Cross(Vector3.UnitY, body.Facing);
        var face = body.Head + (body.Facing * 0.1f);
        Dot(canvas, camera, body.Head + new Vector3(0, 0.025f, 0), HeadRadius + 0.012f, hair);
        Dot(canvas, camera, body.Head + (body.Facing * 0.04f) - new Vector3(0, 0.02f, 0), HeadRadius * 0.9f, skin);
        Line(
            canvas,
            camera,
            body.Head + (body.Facing * 0.05f) + new Vector3(0, 0.09f, 0) - (sideways * 0.07f),
            body.Head + (body.Facing * 0.05f) + new Vector3(0, 0.09f, 0) + (sideways * 0.07f),
            0.07f,
            hair
        );
        Dot(canvas, camera, face + (sideways * 0.045f), 0.014f, _eyes);
        Dot(canvas, camera, face - (sideways * 0.045f), 0.014f, _eyes);
        var mouth = face - new Vector3(0, 0.065f, 0);
        Line(canvas, camera, mouth - (sideways * 0.022f), mouth + (sideways * 0.022f), 0.014f, _lips);
    }

    private void Line(SKCanvas canvas, Camera camera, Vector3 from, Vector3 to, float metres, SKColor colour)
    {
        var (start, end) = (camera.Project(from), camera.Project(to));
        _stroke.Color = colour;
        _stroke.StrokeWidth = metres * camera.ScaleAt((from + to) / 2);
        canvas.DrawLine(start.X, start.Y, end.X, end.Y, _stroke);
    }

    private void Dot(SKCanvas canvas, Camera camera, Vector3 centre, float metres, SKColor colour)
    {
        var point = camera.Project(centre);
        _fill.Color = colour;
        canvas.DrawCircle(point.X, point.Y, metres * camera.ScaleAt(centre), _fill);
    }

    private static SKColor Shade(SKColor colour, float light) =>
        new((byte)(colour.Red * light), (byte)(colour.Green * light), (byte)(colour.Blue * light));

    public void Dispose()
    {
        _stroke.Dispose();
        _fill.Dispose();
    }
}
