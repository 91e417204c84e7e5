using System.Numerics;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Painting;

/// <summary>Where things are on a body's trunk. Lengths are metres of a body of stature 1.</summary>
internal static class TrunkShape
{
    /// <summary>A section through the trunk.</summary>
    /// <param name="Level">above the pelvis</param>
    /// <param name="Wide">half of its width</param>
    /// <param name="Deep">half of its depth</param>
    public readonly record struct Cut(float Level, float Wide, float Deep);

    public static Vector3 Level(Body body, float metres) => body.Pelvis + (body.Trunk.Up * (metres * body.Stature));

    /// <summary>A point on the trunk's front.</summary>
    /// <param name="metres">above the pelvis</param>
    /// <param name="across">-1 at the right side to 1 at the left</param>
    public static Vector3 On(Body body, float metres, float across)
    {
        var (wide, deep) = (0.138f * body.Stature, 0.12f * body.Stature);
        var ahead = deep * MathF.Sqrt(MathF.Max(0, 1 - (across * across)));
        return Level(body, metres) + (body.Trunk.Left * (across * wide)) + (body.Trunk.Front * ahead);
    }

    /// <summary>A line across the front at that level, from side to side.</summary>
    public static Vector3[] Across(Body body, float metres) =>
        [
            On(body, metres, -0.97f),
            On(body, metres - 0.008f, -0.5f),
            On(body, metres - 0.008f, 0.5f),
            On(body, metres, 0.97f),
        ];

    /// <summary>Begins a ribbon with these sections.</summary>
    public static void Sections(Flesh flesh, Body body, ReadOnlySpan<Cut> cuts)
    {
        flesh.Begin();
        foreach (var (level, wide, deep) in cuts)
        {
            flesh.Section(
                Level(body, level),
                body.Trunk.Left,
                wide * body.Stature,
                body.Trunk.Front,
                deep * body.Stature
            );
        }
    }
}
