using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Painting;

/// <summary>
/// Draws a head as a ball with a face on it. Outlines are points (left, up) on the ball's front in head radii; what has
/// turned out of sight lies on the ball's edge, so that one outline serves every view.
/// </summary>
internal sealed class HeadPainter : IDisposable
{
    private const float R = Body.HeadRadius;

    /// <summary>With a smaller radius, in pixels, a face has no more than eyes and a mouth.</summary>
    private const float Tiny = 6.5f;

    private static readonly Vector3[] _face = Both(
        new(0, -1.2f, 0.42f),
        new(0.26f, -1.12f, 0.44f),
        new(0.52f, -0.86f, 0.48f),
        new(0.74f, -0.5f, 0.46f),
        new(0.86f, -0.05f, 0.42f),
        new(0.85f, 0.35f, 0.38f),
        new(0.6f, 0.68f, 0.42f),
        new(0, 0.8f, 0.55f)
    );

    private static readonly Dictionary<Fringe, Vector3[]> _fringes = new()
    {
        [Fringe.Full] = Sphere(
            (-0.95f, 0),
            (-0.8f, 0.2f),
            (-0.62f, 0.1f),
            (-0.42f, 0.2f),
            (-0.22f, 0.12f),
            (0, 0.2f),
            (0.2f, 0.11f),
            (0.42f, 0.2f),
            (0.62f, 0.1f),
            (0.8f, 0.2f),
            (0.95f, 0),
            (0.88f, 0.55f),
            (0.5f, 0.95f),
            (0, 1.02f),
            (-0.5f, 0.95f),
            (-0.88f, 0.55f)
        ),
        [Fringe.Parted] = Sphere(
            (-0.98f, -0.2f),
            (-0.82f, 0.05f),
            (-0.62f, 0.34f),
            (-0.3f, 0.6f),
            (-0.03f, 0.84f),
            (0.03f, 0.84f),
            (0.3f, 0.6f),
            (0.62f, 0.34f),
            (0.82f, 0.05f),
            (0.98f, -0.2f),
            (0.9f, 0.5f),
            (0.5f, 0.95f),
            (0, 1.04f),
            (-0.5f, 0.95f),
            (-0.9f, 0.5f)
        ),
        [Fringe.Swept] = Sphere(
            (-0.98f, -0.25f),
            (-0.86f, 0.08f),
            (-0.6f, 0.14f),
            (-0.25f, 0.3f),
            (0.15f, 0.5f),
            (0.42f, 0.82f),
            (0.6f, 0.5f),
            (0.84f, 0.12f),
            (0.98f, -0.15f),
            (0.9f, 0.5f),
            (0.5f, 0.95f),
            (0, 1.04f),
            (-0.5f, 0.95f),
            (-0.9f, 0.5f)
        ),
        [Fringe.None] = Sphere(
            (-0.98f, 0.05f),
            (-0.84f, 0.36f),
            (-0.5f, 0.64f),
            (0, 0.72f),
            (0.5f, 0.64f),
            (0.84f, 0.36f),
            (0.98f, 0.05f),
            (0.88f, 0.55f),
            (0.5f, 0.95f),
            (0, 1.02f),
            (-0.5f, 0.95f),
            (-0.88f, 0.55f)
        ),
    };

    private static readonly Vector3[] _shine = Sphere(
        (-0.62f, 0.62f),
        (-0.3f, 0.74f),
        (0.1f, 0.76f),
        (0.1f, 0.86f),
        (-0.3f, 0.85f),
        (-0.62f, 0.74f)
    );

    private readonly FeaturePainter _features = new();

    public void Paint(Flesh flesh, Body body, Person person, Outfit outfit)
    {
        var toUs = Vector3.Normalize(flesh.Lens.Eye - body.Head);
        var radius = R * flesh.Lens.Scale(body.Head);
        var isUp = person.Cut is HairCut.Bun or HairCut.PonyTail or HairCut.TwinTails or HairCut.Short;
        if (isUp)
        {
            flesh.Ball(person.Skin.Times(0.92f), HairPainter.At(body, 0, -0.2f, 0.05f), 0.86f * R);
            flesh.Ball(person.Hair, HairPainter.At(body, 0, 0.2f, -0.14f), 1.04f * R);
            PaintEars(flesh, body, person, outfit, toUs);
        }
        else
        {
            flesh.Ball(person.Hair, HairPainter.At(body, 0, 0.08f, -0.1f), 1.1f * R);
        }

        if (Vector3.Dot(body.Skull.Front, toUs) > -0.15f)
        {
            PaintFace(flesh, body, person, toUs, radius);
            HairPainter.PaintLocks(flesh, body, person);
        }

        if (outfit.Extra == Extra.Headband)
        {
            var band = Sphere(
                (-0.98f, 0.42f),
                (-0.5f, 0.82f),
                (0, 0.94f),
                (0.5f, 0.82f),
                (0.98f, 0.42f),
                (0.98f, 0.56f),
                (0.5f, 0.96f),
                (0, 1.07f),
                (-0.5f, 0.96f),
                (-0.98f, 0.56f)
            );
            Fill(flesh, body, toUs, band, 1.08f, 0, Tones.Of(outfit.Trim, flesh.Lights).Lit);
        }
    }

    private void PaintFace(Flesh flesh, Body body, Person person, Vector3 toUs, float radius)
    {
        var skin = Tones.Of(person.Skin, flesh.Lights);
        var hair = Tones.Of(person.Hair, flesh.Lights);
        Fill(flesh, body, toUs, _face, 1, 0, Tint.Mix(skin.Shade, skin.Lit, 0.3f));
        _ = flesh.Canvas.Save();
        var middle = flesh.Lens.Project(HairPainter.At(body, 0, -0.15f, 0.4f));
        flesh.Canvas.Translate(middle.X - (radius * 0.045f), middle.Y);
        flesh.Canvas.Scale(0.93f, 0.965f);
        flesh.Canvas.Translate(-middle.X, -middle.Y);
        Fill(flesh, body, toUs, _face, 1, 0, skin.Lit);
        flesh.Canvas.Restore();
        var fringe = _fringes[person.Fringe];
        Fill(flesh, body, toUs, fringe, 1.02f, -0.09f, Tint.Mix(skin.Shade, skin.Lit, 0.35f));
        _features.Paint(flesh, body, person, toUs, radius < Tiny);
        Fill(flesh, body, toUs, fringe, 1.07f, 0, Tint.Mix(hair.Lit, hair.Shade, 0.35f));
        Fill(flesh, body, toUs, _shine, 1.09f, 0, hair.Shine);
    }

    private static void PaintEars(Flesh flesh, Body body, Person person, Outfit outfit, Vector3 toUs)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            if (Vector3.Dot(body.Skull.Left * side, toUs) > -0.55f)
            {
                flesh.Ball(person.Skin, HairPainter.At(body, 0.9f * side, -0.1f, 0), 0.19f * R);
                flesh.Ball(outfit.Trim, HairPainter.At(body, 0.93f * side, -0.36f, 0), 0.08f * R);
            }
        }
    }

    /// <param name="size">in head radii</param>
    /// <param name="up">how far the outline is moved up</param>
    private static void Fill(
        Flesh flesh,
        Body body,
        Vector3 toUs,
        Vector3[] outline,
        float size,
        float up,
        SKColor colour
    )
    {
        var last = Point(outline[^1]);
        using var builder = new SKPathBuilder();
        var first = Point(outline[0]);
        builder.MoveTo((last.X + first.X) / 2, (last.Y + first.Y) / 2);
        last = first;
        for (var i = 1; i <= outline.Length; i++)
        {
            var next = Point(outline[i % outline.Length]);
            builder.QuadTo(last, new SKPoint((last.X + next.X) / 2, (last.Y + next.Y) / 2));
            last = next;
        }

        builder.Close();
        using var path = builder.Detach();
        flesh.Path(colour, path);

        SKPoint Point(Vector3 place)
        {
            var at = (body.Skull.Left * place.X) + (body.Skull.Up * (place.Y + up)) + (body.Skull.Front * place.Z);
            var away = Vector3.Dot(at, toUs);
            if (away < 0)
            {
                at = Vector3.Normalize(at - (toUs * away)) * at.Length();
            }

            return flesh.Lens.Project(body.Head + (at * (R * size)));
        }
    }

    private static Vector3[] Sphere(params ReadOnlySpan<(float X, float Y)> points)
    {
        var result = new Vector3[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = points[i];
            result[i] = new(x, y, MathF.Sqrt(MathF.Max(0.02f, 1 - (x * x) - (y * y))));
        }

        return result;
    }

    /// <summary>An outline from its left half, bottom first and top last.</summary>
    private static Vector3[] Both(params Vector3[] half) =>
        [.. half, .. half.Skip(1).SkipLast(1).Reverse().Select(point => point with { X = -point.X })];

    public void Dispose() => _features.Dispose();
}
