using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Painting;

/// <summary>Draws eyes, brows, nose, mouth and blush. Each is a flat shape laid onto the head's ball; lengths are head radii.</summary>
internal sealed class FeaturePainter : IDisposable
{
    private const float R = Body.HeadRadius;

    private static readonly SKColor _blush = new(250, 110, 120);
    private static readonly SKColor _lips = new(214, 84, 96);
    private static readonly SKColor _throat = new(116, 34, 46);
    private static readonly SKColor _lash = new(40, 28, 32);

    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _line = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
    };

    // x leads outwards from the nose, y down
    private readonly SKPath _white = Parse("M-.19 .04 C-.13 -.16 .1 -.2 .21 -.05 C.14 .13 -.1 .16 -.19 .04 Z");
    private readonly SKPath _lid = Parse(
        "M-.2 .03 C-.14 -.19 .1 -.24 .22 -.07 L.29 -.12 C.16 -.3 -.16 -.27 -.22 .01 Z"
    );
    private readonly SKPath _shut = Parse("M-.21 .02 C-.1 .13 .12 .13 .25 .01 L.28 .05 C.14 .2 -.12 .19 -.21 .02 Z");
    private readonly SKPath _brow = Parse("M-.2 .02 Q.04 -.1 .27 .03 Q.04 -.03 -.19 .07 Z");

    public void Paint(Flesh flesh, Body body, Person person, Vector3 toUs, bool isTiny)
    {
        var lights = flesh.Lights;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            if (Lay(flesh, body, toUs, 0.38f * side, -0.13f, side))
            {
                PaintEye(flesh.Canvas, body, person, side, lights, isTiny);
                flesh.Canvas.Restore();
            }

            if (!isTiny && Lay(flesh, body, toUs, 0.37f * side, 0.22f, side))
            {
                Fill(flesh.Canvas, Tint.Mix(person.Hair, _lash, 0.4f).Under(lights.Key, lights.KeyLevel), _brow);
                flesh.Canvas.Restore();
            }

            if (!isTiny && Lay(flesh, body, toUs, 0.54f * side, -0.48f, side))
            {
                Oval(flesh.Canvas, _blush.Fade(0.16f), 0, 0, 0.2f, 0.13f);
                Oval(flesh.Canvas, _blush.Fade(0.16f), 0, 0, 0.13f, 0.08f);
                flesh.Canvas.Restore();
            }
        }

        if (!isTiny && Lay(flesh, body, toUs, 0, -0.42f, 1))
        {
            Oval(flesh.Canvas, person.Skin.Times(0.72f).Fade(0.55f), 0.02f, 0.03f, 0.06f, 0.03f);
            Oval(flesh.Canvas, SKColors.White.Fade(0.4f), -0.01f, -0.04f, 0.025f, 0.045f);
            flesh.Canvas.Restore();
        }

        if (Lay(flesh, body, toUs, 0, -0.74f, 1))
        {
            PaintMouth(flesh.Canvas, body.Expression, lights);
            flesh.Canvas.Restore();
        }
    }

    private void PaintEye(SKCanvas canvas, Body body, Person person, int side, Lights lights, bool isTiny)
    {
        var open = body.Expression.Eyes;
        if (isTiny)
        {
            Oval(canvas, _lash, 0, 0, 0.13f, 0.15f * Math.Max(0.25f, open));
            return;
        }

        Oval(canvas, new SKColor(190, 90, 110, 34), 0.03f, -0.08f, 0.26f, 0.16f);
        if (open < 0.3f)
        {
            Fill(canvas, _lash, _shut);
            return;
        }

        canvas.Scale(1, 0.35f + (0.65f * open));
        Fill(canvas, new SKColor(252, 250, 250).Under(lights.Key, lights.KeyLevel), _white);
        Oval(canvas, person.Iris.Times(0.6f), 0.01f, -0.02f, 0.115f, 0.14f);
        Oval(canvas, person.Iris.Times(1.35f), 0.01f, 0.03f, 0.085f, 0.08f);
        Oval(canvas, new SKColor(24, 16, 20), 0.01f, -0.02f, 0.055f, 0.075f);
        Fill(canvas, _lash, _lid);
        // both eyes mirror the same lamp, whichever way their shape is turned
        Oval(canvas, SKColors.White, 0.01f - (0.045f * side * -1), -0.075f, 0.036f, 0.042f);
        Oval(canvas, SKColors.White.Fade(0.7f), 0.01f + (0.04f * side * -1), 0.05f, 0.02f, 0.022f);
    }

    private void PaintMouth(SKCanvas canvas, Expression face, Lights lights)
    {
        var lips = _lips.Under(lights.Key, lights.KeyLevel);
        var (half, smile) = (0.2f - (0.05f * face.Mouth), 0.07f * face.Smile);
        if (face.Mouth < 0.12f)
        {
            using var shape = Bow(half, -smile, 0.02f, 0.075f + smile);
            Fill(canvas, lips, shape);
            using var seam = Curve(half * 1.08f, -smile, 0.02f + smile);
            _line.Color = _throat.Fade(0.8f);
            _line.StrokeWidth = 0.022f;
            canvas.DrawPath(seam, _line);
            return;
        }

        var drop = 0.1f + (0.3f * face.Mouth);
        using var outer = Bow(half + 0.035f, -smile, -0.05f, drop + 0.05f);
        using var inner = Bow(half, -smile, -0.015f, drop);
        Fill(canvas, lips, outer);
        Fill(canvas, _throat, inner);
        using var teeth = Bow(half * 0.85f, -smile * 0.8f, -0.01f, 0.035f);
        Fill(canvas, new SKColor(250, 248, 246).Under(lights.Key, lights.KeyLevel), teeth);
        Oval(canvas, new SKColor(230, 110, 120), 0, drop * 0.72f, half * 0.5f, drop * 0.2f);
    }

    /// <summary>A shape between two bows through the same corners.</summary>
    private static SKPath Bow(float half, float corners, float top, float bottom)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(-half, corners);
        builder.CubicTo(new(-half * 0.4f, top - 0.03f), new(half * 0.4f, top - 0.03f), new(half, corners));
        builder.CubicTo(new(half * 0.6f, bottom * 1.2f), new(-half * 0.6f, bottom * 1.2f), new(-half, corners));
        builder.Close();
        return builder.Detach();
    }

    private static SKPath Curve(float half, float corners, float middle)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(-half, corners);
        builder.QuadTo(new SKPoint(0, middle * 2), new SKPoint(half, corners));
        return builder.Detach();
    }

    private void Fill(SKCanvas canvas, SKColor colour, SKPath path)
    {
        _fill.Color = colour;
        canvas.DrawPath(path, _fill);
    }

    private void Oval(SKCanvas canvas, SKColor colour, float x, float y, float wide, float high)
    {
        _fill.Color = colour;
        canvas.DrawOval(x, y, wide, high, _fill);
    }

    /// <summary>Turns the canvas into the plane that touches the head at a point; false where the point is out of sight.</summary>
    private static bool Lay(Flesh flesh, Body body, Vector3 toUs, float left, float up, int side)
    {
        var local = new Vector3(left, up, MathF.Sqrt(1 - (left * left) - (up * up * 0.55f)));
        var normal = Vector3.Normalize(
            (body.Skull.Left * local.X) + (body.Skull.Up * local.Y * 0.5f) + (body.Skull.Front * local.Z)
        );
        if (Vector3.Dot(normal, toUs) < 0.12f)
        {
            return false;
        }

        var across = Vector3.Normalize(body.Skull.Left - (normal * Vector3.Dot(body.Skull.Left, normal)));
        var down = Vector3.Cross(normal, across);
        var at =
            body.Head
            + (((body.Skull.Left * local.X) + (body.Skull.Up * local.Y) + (body.Skull.Front * local.Z * 0.97f)) * R);
        var (o, x, y) = (
            flesh.Lens.Project(at),
            flesh.Lens.Project(at + (across * R * side)),
            flesh.Lens.Project(at + (down * R))
        );
        _ = flesh.Canvas.Save();
        flesh.Canvas.Concat(new SKMatrix(x.X - o.X, y.X - o.X, o.X, x.Y - o.Y, y.Y - o.Y, o.Y, 0, 0, 1));
        return true;
    }

    private static SKPath Parse(string path) => SKPath.ParseSvgPathData(path);

    public void Dispose()
    {
        _fill.Dispose();
        _line.Dispose();
        _white.Dispose();
        _lid.Dispose();
        _shut.Dispose();
        _brow.Dispose();
    }
}
