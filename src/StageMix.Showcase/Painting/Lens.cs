using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Filming;

namespace StageMix.Showcase.Painting;

/// <summary>
/// A camera's projection as three linear rows, read off the camera itself: a point's picture is (X, Y) ÷ W, and W is its
/// depth. Rows, unlike points, can be clipped, mirrored in the floor, and put into a matrix for pictures.
/// </summary>
internal readonly struct Lens
{
    private readonly Vector4 _x;
    private readonly Vector4 _y;
    private readonly Vector4 _w;

    private Lens(Vector4 x, Vector4 y, Vector4 w, float focal, Vector3 eye)
    {
        (_x, _y, _w, Focal, Eye) = (x, y, w, focal, eye);
    }

    /// <summary>Pixels that a metre has at a metre's distance.</summary>
    public float Focal { get; }

    /// <summary>Where the camera stands.</summary>
    public Vector3 Eye { get; }

    /// <summary>Which way it looks; a unit vector.</summary>
    public Vector3 Ahead => new(_w.X, _w.Y, _w.Z);

    public static Lens Of(Camera camera)
    {
        var nil = camera.DepthOf(Vector3.Zero);
        var ahead = new Vector3(
            camera.DepthOf(Vector3.UnitX) - nil,
            camera.DepthOf(Vector3.UnitY) - nil,
            camera.DepthOf(Vector3.UnitZ) - nil
        );
        // well in front of the camera, where its picture is a plain projection
        var at = ahead * (10 - nil);
        var (x, y) = (Row(point => camera.Project(point).X), Row(point => camera.Project(point).Y));
        var w = new Vector4(ahead, nil);
        return new Lens(x, y, w, camera.ScaleAt(at) * 10, EyeOf(x, y, w));

        Vector4 Row(Func<Vector3, float> picture)
        {
            var origin = Value(at);
            var slope = new Vector3(
                Value(at + Vector3.UnitX) - origin,
                Value(at + Vector3.UnitY) - origin,
                Value(at + Vector3.UnitZ) - origin
            );
            return new Vector4(slope, origin - Vector3.Dot(slope, at));

            float Value(Vector3 point) => picture(point) * camera.DepthOf(point);
        }
    }

    /// <summary>What it sees of a world that is upside down below the floor.</summary>
    public Lens Mirrored()
    {
        var flip = new Vector4(1, -1, 1, 1);
        return new Lens(_x * flip, _y * flip, _w * flip, Focal, Eye * new Vector3(1, -1, 1));
    }

    public float Depth(Vector3 point) => Vector4.Dot(_w, new Vector4(point, 1));

    /// <summary>Pixels that a metre has there.</summary>
    public float Scale(Vector3 point) => Focal / MathF.Max(0.2f, Depth(point));

    public SKPoint Project(Vector3 point)
    {
        var place = new Vector4(point, 1);
        var depth = MathF.Max(0.05f, Vector4.Dot(_w, place));
        return new SKPoint(Vector4.Dot(_x, place) / depth, Vector4.Dot(_y, place) / depth);
    }

    /// <summary>The matrix that lays a flat picture into the world.</summary>
    /// <param name="origin">where the picture's point (0, 0) lies</param>
    /// <param name="right">where one unit of its width leads</param>
    /// <param name="down">where one unit of its height leads</param>
    public SKMatrix Lay(Vector3 origin, Vector3 right, Vector3 down)
    {
        var (r, d, o) = (new Vector4(right, 0), new Vector4(down, 0), new Vector4(origin, 1));
        return new SKMatrix(
            Vector4.Dot(_x, r),
            Vector4.Dot(_x, d),
            Vector4.Dot(_x, o),
            Vector4.Dot(_y, r),
            Vector4.Dot(_y, d),
            Vector4.Dot(_y, o),
            Vector4.Dot(_w, r),
            Vector4.Dot(_w, d),
            Vector4.Dot(_w, o)
        );
    }

    /// <summary>The one point for which all three rows are 0.</summary>
    private static Vector3 EyeOf(Vector4 x, Vector4 y, Vector4 w)
    {
        var (a, b, c) = (new Vector3(x.X, x.Y, x.Z), new Vector3(y.X, y.Y, y.Z), new Vector3(w.X, w.Y, w.Z));
        var volume = Vector3.Dot(a, Vector3.Cross(b, c));
        return -((x.W * Vector3.Cross(b, c)) + (y.W * Vector3.Cross(c, a)) + (w.W * Vector3.Cross(a, b))) / volume;
    }
}
