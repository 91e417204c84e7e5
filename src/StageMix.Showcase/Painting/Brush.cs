using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>Draws simple things that stand in the world, as a lens sees them, onto a canvas.</summary>
internal sealed class Brush : IDisposable
{
    private const float Nearest = 0.25f;

    /// <summary>Corners of the fan that a glow is.</summary>
    private const int GlowCorners = 16;

    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _stroke = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
    };
    private readonly SKPaint _mesh = new() { Color = SKColors.White };
    private readonly SKPaint _picture = new();
    private readonly SKSamplingOptions _smooth = new(SKFilterMode.Linear);
    private readonly List<(Vector3 Point, SKColor Colour)> _corners = [];
    private readonly List<(Vector3 Point, SKColor Colour)> _clipped = [];

    /// <summary>What it draws on; set before drawing.</summary>
    public SKCanvas Canvas { get; set; } = null!;

    public Lens Lens { get; set; }

    /// <summary>Whether what is drawn adds to the light that is there.</summary>
    public bool IsLight
    {
        set =>
            _fill.BlendMode =
                _stroke.BlendMode =
                _mesh.BlendMode =
                _picture.BlendMode =
                    value ? SKBlendMode.Plus : SKBlendMode.SrcOver;
    }

    /// <summary>A flat area of one colour.</summary>
    public void Area(SKColor colour, params ReadOnlySpan<Vector3> corners)
    {
        _corners.Clear();
        foreach (var corner in corners)
        {
            _corners.Add((corner, colour));
        }

        if (Clip().Count < 3)
        {
            return;
        }

        using var builder = new SKPathBuilder();
        builder.MoveTo(Lens.Project(_clipped[0].Point));
        for (var i = 1; i < _clipped.Count; i++)
        {
            builder.LineTo(Lens.Project(_clipped[i].Point));
        }

        builder.Close();
        using var path = builder.Detach();
        _fill.Color = colour;
        Canvas.DrawPath(path, _fill);
    }

    /// <summary>An upright rectangle that faces the audience.</summary>
    public void Panel(SKColor colour, float left, float bottom, float right, float top, float z) =>
        Area(colour, new(left, bottom, z), new(right, bottom, z), new(right, top, z), new(left, top, z));

    /// <summary>A flat area whose corners have colours of their own, with even changes between them.</summary>
    public void Shade(params ReadOnlySpan<(Vector3 Point, SKColor Colour)> corners)
    {
        _corners.Clear();
        _corners.AddRange(corners);
        if (Clip().Count < 3)
        {
            return;
        }

        Fan([.. _clipped.Select(corner => Lens.Project(corner.Point))], [.. _clipped.Select(corner => corner.Colour)]);
    }

    public void Line(SKColor colour, Vector3 from, Vector3 to, float metres)
    {
        var (start, end) = (Lens.Depth(from), Lens.Depth(to));
        if (start < Nearest && end < Nearest)
        {
            return;
        }

        from = start < Nearest ? Vector3.Lerp(from, to, (Nearest - start) / (end - start)) : from;
        to = end < Nearest ? Vector3.Lerp(to, from, (Nearest - end) / (start - end)) : to;
        _stroke.Color = colour;
        _stroke.StrokeWidth = metres * Lens.Scale((from + to) / 2);
        Canvas.DrawLine(Lens.Project(from), Lens.Project(to), _stroke);
    }

    public void Disc(SKColor colour, Vector3 centre, float metres)
    {
        if (Lens.Depth(centre) > Nearest)
        {
            _fill.Color = colour;
            Canvas.DrawCircle(Lens.Project(centre), metres * Lens.Scale(centre), _fill);
        }
    }

    /// <summary>A soft round light.</summary>
    public void Glow(SKColor colour, Vector3 centre, float metres)
    {
        if (Lens.Depth(centre) > Nearest)
        {
            var radius = metres * Lens.Scale(centre);
            Glow(colour, Lens.Project(centre), radius, radius);
        }
    }

    /// <summary>A soft oval on the floor: a pool of light or a shadow.</summary>
    public void Pool(SKColor colour, Vector3 centre, float metres)
    {
        if (Lens.Depth(centre) < Nearest + metres)
        {
            return;
        }

        var points = new SKPoint[GlowCorners + 2];
        points[0] = Lens.Project(centre);
        for (var i = 0; i <= GlowCorners; i++)
        {
            var (sine, cosine) = MathF.SinCos(i * MathF.Tau / GlowCorners);
            points[i + 1] = Lens.Project(centre + new Vector3(cosine * metres, 0, sine * metres));
        }

        Fan(points, Fading(colour));
    }

    /// <summary>A soft round light, in pixels.</summary>
    public void Glow(SKColor colour, SKPoint centre, float width, float height)
    {
        var points = new SKPoint[GlowCorners + 2];
        points[0] = centre;
        for (var i = 0; i <= GlowCorners; i++)
        {
            var (sine, cosine) = MathF.SinCos(i * MathF.Tau / GlowCorners);
            points[i + 1] = new SKPoint(centre.X + (cosine * width), centre.Y + (sine * height));
        }

        Fan(points, Fading(colour));
    }

    /// <summary>A picture on an upright plane.</summary>
    /// <param name="topLeft">as seen from the audience</param>
    /// <param name="right">from there to the top right corner</param>
    /// <param name="down">from there to the bottom left corner</param>
    public void Picture(SKImage image, Vector3 topLeft, Vector3 right, Vector3 down, float opacity = 1)
    {
        _picture.Color = SKColors.White.Fade(opacity);
        _ = Canvas.Save();
        Canvas.Concat(Lens.Lay(topLeft, right / image.Width, down / image.Height));
        Canvas.DrawImage(image, 0, 0, _smooth, _picture);
        Canvas.Restore();
    }

    private static SKColor[] Fading(SKColor colour)
    {
        var colours = new SKColor[GlowCorners + 2];
        Array.Fill(colours, colour.WithAlpha(0));
        colours[0] = colour;
        return colours;
    }

    private void Fan(SKPoint[] points, SKColor[] colours)
    {
        using var vertices = SKVertices.CreateCopy(SKVertexMode.TriangleFan, points, colours);
        Canvas.DrawVertices(vertices, SKBlendMode.Dst, _mesh);
    }

    /// <summary>What of the corners' polygon lies before the lens (Sutherland and Hodgman, 1974).</summary>
    private List<(Vector3 Point, SKColor Colour)> Clip()
    {
        _clipped.Clear();
        for (var i = 0; i < _corners.Count; i++)
        {
            var (from, to) = (_corners[i], _corners[(i + 1) % _corners.Count]);
            var (start, end) = (Lens.Depth(from.Point), Lens.Depth(to.Point));
            if (start >= Nearest)
            {
                _clipped.Add(from);
            }

            if (start >= Nearest != end >= Nearest)
            {
                var share = (Nearest - start) / (end - start);
                _clipped.Add((Vector3.Lerp(from.Point, to.Point, share), Tint.Mix(from.Colour, to.Colour, share)));
            }
        }

        return _clipped;
    }

    public void Dispose()
    {
        _fill.Dispose();
        _stroke.Dispose();
        _mesh.Dispose();
        _picture.Dispose();
    }
}
