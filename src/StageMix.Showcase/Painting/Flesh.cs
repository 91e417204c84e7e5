using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>
/// Draws round things (limbs, trunks, cloth, hair) with volume, as cartoons do: a rim of backlight, the side in shade,
/// the lit side, and a soft shine.
/// </summary>
internal sealed class Flesh : IDisposable
{
    /// <summary>Narrower than this, in pixels, fewer tones are told apart.</summary>
    private const float Fine = 5;

    /// <summary>Wider than this, one more is.</summary>
    private const float Large = 13;

    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _line = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
    };
    private readonly SKPoint[] _spine = new SKPoint[8];
    private readonly float[] _widths = new float[8];
    private readonly SKPathBuilder _builder = new();
    private int _count;

    /// <summary>What it draws on and how; set before drawing.</summary>
    public SKCanvas Canvas { get; set; } = null!;

    public Lens Lens { get; set; }

    public Lights Lights { get; set; }

    /// <summary>Whether a thing of that radius, in metres, is large enough there for details.</summary>
    public bool IsFine(float metres, Vector3 at) => metres * Lens.Scale(at) >= Fine;

    /// <summary>A stretch of a limb, thick at one end and thin at the other; radii in metres.</summary>
    public void Bone(SKColor colour, Vector3 from, Vector3 to, float thick, float thin) =>
        Limb(colour, [from, to], [thick, thin]);

    /// <summary>A limb of one colour. Its tones are laid over its whole length one after the other, so that no joint shows.</summary>
    /// <param name="joints">along it</param>
    /// <param name="metres">its radius at each of them</param>
    public void Limb(SKColor colour, ReadOnlySpan<Vector3> joints, ReadOnlySpan<float> metres)
    {
        for (var i = 0; i < joints.Length; i++)
        {
            (_spine[i], _widths[i]) = (Lens.Project(joints[i]), metres[i] * Lens.Scale(joints[i]));
        }

        var count = joints.Length;
        var tones = Tones.Of(colour, Lights);
        if (_widths[0] < Fine)
        {
            Layer(tones.Shade, 1, 0);
            Layer(tones.Lit, 0.7f, -0.25f);
            return;
        }

        Layer(tones.Rim, 1, 0);
        Layer(tones.Shade, 0.93f, -0.07f);
        if (_widths[0] > Large)
        {
            Layer(tones.Soft, 0.82f, -0.13f);
        }

        Layer(tones.Lit, 0.68f, -0.22f);

        void Layer(SKColor tone, float share, float shift)
        {
            for (var i = 1; i < count; i++)
            {
                Capsule(tone, _spine[i - 1], _spine[i], _widths[i - 1], _widths[i], share, shift);
            }
        }
    }

    /// <summary>Begins a ribbon: a row of sections along a spine.</summary>
    public void Begin() => _count = 0;

    /// <summary>Adds a section to the ribbon; half widths in metres along two directions that its spine stands on.</summary>
    public void Section(Vector3 centre, Vector3 left, float wide, Vector3 front, float deep)
    {
        var middle = Lens.Project(centre);
        var (a, b) = (Lens.Project(centre + (left * wide)) - middle, Lens.Project(centre + (front * deep)) - middle);
        // how far an ellipse with these half axes reaches across the picture; trunks stand more or less upright
        _widths[_count] = MathF.Sqrt((a.X * a.X) + (b.X * b.X) + (0.15f * ((a.Y * a.Y) + (b.Y * b.Y))));
        _spine[_count++] = middle;
    }

    /// <summary>Adds a section of a round thing.</summary>
    public void Section(Vector3 centre, float metres)
    {
        _widths[_count] = metres * Lens.Scale(centre);
        _spine[_count++] = Lens.Project(centre);
    }

    /// <summary>Draws the ribbon.</summary>
    public void End(SKColor colour, bool isRound = false)
    {
        var tones = Tones.Of(colour, Lights);
        if (_widths[0] < 2 * Fine)
        {
            Ribbon(tones.Shade, 1, 0, isRound);
            Ribbon(tones.Lit, 0.72f, -0.2f, isRound);
            return;
        }

        Ribbon(tones.Rim, 1, 0, isRound);
        Ribbon(tones.Shade, 0.95f, -0.05f, isRound);
        if (_widths[0] > Large)
        {
            Ribbon(tones.Soft, 0.84f, -0.12f, isRound);
        }

        Ribbon(tones.Lit, 0.7f, -0.2f, isRound);
    }

    /// <summary>Draws the ribbon in one tone.</summary>
    public void EndFlat(SKColor colour, bool isRound = false) => Ribbon(colour, 1, 0, isRound);

    /// <summary>A ball of one colour, in two tones.</summary>
    public void Ball(SKColor colour, Vector3 centre, float metres)
    {
        var (at, radius) = (Lens.Project(centre), metres * Lens.Scale(centre));
        var tones = Tones.Of(colour, Lights);
        Dot(radius < Fine ? tones.Shade : tones.Rim, at, radius);
        if (radius >= Fine)
        {
            Dot(tones.Shade, new(at.X - (radius * 0.07f), at.Y), radius * 0.93f);
        }

        Dot(tones.Lit, new(at.X - (radius * 0.17f), at.Y - (radius * 0.1f)), radius * 0.8f);
    }

    public void Dot(SKColor colour, SKPoint at, float radius)
    {
        _fill.Color = colour;
        Canvas.DrawCircle(at, radius, _fill);
    }

    /// <summary>A flat piece of cloth.</summary>
    public void Patch(SKColor colour, params ReadOnlySpan<Vector3> corners)
    {
        _builder.MoveTo(Lens.Project(corners[0]));
        for (var i = 1; i < corners.Length; i++)
        {
            _builder.LineTo(Lens.Project(corners[i]));
        }

        _builder.Close();
        using var path = _builder.Detach();
        Path(Tones.Of(colour, Lights).Lit, path);
    }

    /// <summary>A line of cloth: a strap, a seam, a stripe.</summary>
    public void Stroke(SKColor colour, float metres, params ReadOnlySpan<Vector3> points)
    {
        _line.Color = Tones.Of(colour, Lights).Lit;
        _line.StrokeWidth = metres * Lens.Scale(points[0]);
        for (var i = 1; i < points.Length; i++)
        {
            Canvas.DrawLine(Lens.Project(points[i - 1]), Lens.Project(points[i]), _line);
        }
    }

    public void Path(SKColor colour, SKPath path)
    {
        _fill.Color = colour;
        Canvas.DrawPath(path, _fill);
    }

    private void Capsule(SKColor colour, SKPoint from, SKPoint to, float big, float small, float share, float shift)
    {
        var along = to - from;
        var length = MathF.Max(0.01f, MathF.Sqrt((along.X * along.X) + (along.Y * along.Y)));
        // across the limb, towards the light, which comes from the upper left
        var across = new SKPoint(-along.Y / length, along.X / length);
        var side = across.X + (0.6f * across.Y) < 0 ? -shift : shift;
        from += new SKPoint(across.X * big * side, across.Y * big * side);
        to += new SKPoint(across.X * small * side, across.Y * small * side);
        var (a, b) = (big * share, small * share);
        _fill.Color = colour;
        if (length <= Math.Abs(a - b))
        {
            Canvas.DrawCircle(a > b ? from : to, Math.Max(a, b), _fill);
            return;
        }

        var turn = MathF.Atan2(along.Y, along.X) * 180 / MathF.PI;
        var lean = MathF.Acos((a - b) / length) * 180 / MathF.PI;
        _builder.ArcTo(Around(from, a), turn + lean, 360 - (2 * lean), true);
        _builder.ArcTo(Around(to, b), turn - lean, 2 * lean, false);
        _builder.Close();
        using var path = _builder.Detach();
        Canvas.DrawPath(path, _fill);
    }

    private void Ribbon(SKColor colour, float share, float shift, bool isRound)
    {
        Edge(share, shift, 1, 0, _count - 1, true);
        if (isRound)
        {
            var last = _count - 1;
            var (low, turn) = (At(last, share, shift, 1), At(last, share, shift, -1));
            var out_ = _spine[last] - _spine[last - 1];
            var size = _widths[last] * share / MathF.Max(0.01f, MathF.Sqrt((out_.X * out_.X) + (out_.Y * out_.Y)));
            var push = new SKPoint(out_.X * size * 1.2f, out_.Y * size * 1.2f);
            _builder.CubicTo(low + push, turn + push, turn);
        }

        Edge(share, shift, -1, _count - 1, 0, false);
        _builder.Close();
        using var path = _builder.Detach();
        Path(colour, path);
    }

    private void Edge(float share, float shift, int side, int from, int to, bool isFirst)
    {
        var step = Math.Sign(to - from);
        var last = At(from, share, shift, side);
        if (isFirst)
        {
            _builder.MoveTo(last);
        }
        else
        {
            _builder.LineTo(last);
        }

        for (var i = from + step; i != to + step; i += step)
        {
            var next = At(i, share, shift, side);
            _builder.QuadTo(last, new SKPoint((last.X + next.X) / 2, (last.Y + next.Y) / 2));
            last = next;
        }

        _builder.LineTo(last);
    }

    private SKPoint At(int i, float share, float shift, int side)
    {
        var along = _spine[Math.Min(i + 1, _count - 1)] - _spine[Math.Max(i - 1, 0)];
        var length = MathF.Max(0.01f, MathF.Sqrt((along.X * along.X) + (along.Y * along.Y)));
        var (x, y) = (-along.Y / length, along.X / length);
        var towards = x + (0.6f * y) < 0 ? -shift : shift;
        var reach = _widths[i] * ((side * share) + towards);
        return new SKPoint(_spine[i].X + (x * reach), _spine[i].Y + (y * reach));
    }

    private static SKRect Around(SKPoint centre, float radius) =>
        new(centre.X - radius, centre.Y - radius, centre.X + radius, centre.Y + radius);

    public void Dispose()
    {
        _fill.Dispose();
        _line.Dispose();
        _builder.Dispose();
    }
}
