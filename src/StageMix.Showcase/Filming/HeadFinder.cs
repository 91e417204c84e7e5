using System.Numerics;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Filming;

/// <summary>Finds the heads that a camera sees. Dancers hide each other; of their bodies, heads and trunks are looked at.</summary>
internal static class HeadFinder
{
    // metres
    private const float HeadRadius = Body.HeadRadius;
    private const float TrunkRadius = 0.17f;

    /// <summary>Nearer than this, in metres, a dancer is not seen.</summary>
    private const float Nearest = 1;

    /// <summary>A head is seen when this share of it is.</summary>
    private const double LeastSeen = 0.5;

    // in the head's own radii: its middle, and a ring
    private static readonly Vector2[] _samples =
    [
        Vector2.Zero,
        new(0.65f, 0),
        new(0.33f, 0.56f),
        new(-0.33f, 0.56f),
        new(-0.65f, 0),
        new(-0.33f, -0.56f),
        new(0.33f, -0.56f),
    ];

    /// <summary>For each body its head, or null where it is out of the picture or mostly hidden.</summary>
    public static IReadOnlyList<Head?> Find(Camera camera, IReadOnlyList<Body> bodies) =>
        [.. bodies.Select(body => Find(camera, body, bodies))];

    private static Head? Find(Camera camera, Body body, IReadOnlyList<Body> bodies)
    {
        var depth = camera.DepthOf(body.Head);
        var centre = camera.Project(body.Head);
        var radius = HeadRadius * camera.ScaleAt(body.Head);
        if (depth < Nearest || centre.X < 0 || centre.X >= camera.Width || centre.Y < 0 || centre.Y >= camera.Height)
        {
            return null;
        }

        var nearer = bodies.Where(other => other != body && Hides(camera, other, depth)).ToList();
        var seen = _samples.Count(sample => !nearer.Exists(other => Covers(camera, other, centre + (sample * radius))));
        return seen < LeastSeen * _samples.Length
            ? null
            : new Head(centre.X / camera.Width, centre.Y / camera.Height, radius / camera.Height);
    }

    private static bool Hides(Camera camera, Body other, float depth)
    {
        var its = camera.DepthOf(other.Pelvis);
        return its > Nearest && its < depth;
    }

    private static bool Covers(Camera camera, Body other, Vector2 point)
    {
        var (head, scale) = (camera.Project(other.Head), camera.ScaleAt(other.Head));
        var (neck, pelvis) = (camera.Project(other.Neck), camera.Project(other.Pelvis));
        return Vector2.Distance(head, point) < HeadRadius * scale
            || DistanceToLine(point, neck, pelvis) < TrunkRadius * scale;
    }

    private static float DistanceToLine(Vector2 point, Vector2 from, Vector2 to)
    {
        var line = to - from;
        var along = Math.Clamp(Vector2.Dot(point - from, line) / MathF.Max(line.LengthSquared(), 1e-6f), 0, 1);
        return Vector2.Distance(point, from + (along * line));
    }
}
