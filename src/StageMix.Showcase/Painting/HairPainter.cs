using System.Numerics;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Painting;

/// <summary>Draws hair that hangs and swings. Lengths are in head radii.</summary>
internal static class HairPainter
{
    private const float R = Body.HeadRadius;

    /// <summary>What hangs behind the head.</summary>
    public static void PaintBack(Flesh flesh, Body body, Person person)
    {
        var crown = At(body, 0, 0.35f, -0.35f);
        switch (person.Cut)
        {
            case HairCut.Long or HairCut.Wavy:
                var wavy = person.Cut == HairCut.Wavy ? 0.14f : 0;
                Hang(
                    flesh,
                    body,
                    person,
                    crown,
                    [1.05f, 1.08f - wavy, 1 + wavy, 0.95f - wavy, 0.8f + wavy, 0.5f],
                    3.5f,
                    1
                );
                break;
            case HairCut.Bob:
                Hang(flesh, body, person, crown, [1.08f, 1.12f, 1.16f, 1], 1.35f, 0.5f);
                break;
            case HairCut.PonyTail:
                Hang(flesh, body, person, At(body, 0, 0.75f, -0.95f), [0.22f, 0.42f, 0.46f, 0.36f, 0.12f], 3.1f, 1.3f);
                break;
            case HairCut.TwinTails:
                Hang(flesh, body, person, At(body, 0.98f, 0.35f, -0.35f), [0.2f, 0.36f, 0.38f, 0.3f, 0.08f], 3, 1.2f);
                Hang(flesh, body, person, At(body, -0.98f, 0.35f, -0.35f), [0.2f, 0.36f, 0.38f, 0.3f, 0.08f], 3, 1.2f);
                break;
            case HairCut.Bun:
                flesh.Ball(person.Hair, At(body, 0, 1.1f, -0.55f), 0.5f * R);
                break;
        }
    }

    /// <summary>Locks that fall before the ears, where the cut has them.</summary>
    public static void PaintLocks(Flesh flesh, Body body, Person person)
    {
        var (length, wide) = person.Cut switch
        {
            HairCut.Long or HairCut.Wavy => (1.9f, 0.2f),
            HairCut.Bob => (1.05f, 0.24f),
            HairCut.Bun or HairCut.PonyTail or HairCut.TwinTails => (1, 0.09f),
            _ => (0.5f, 0.14f),
        };
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var root = At(body, 0.9f * side, 0.35f, 0.42f);
            Hang(flesh, body, person, root, [wide * 0.3f, wide * 1.1f, wide, wide * 0.15f], length, 0.15f);
        }
    }

    /// <summary>A point of the head.</summary>
    public static Vector3 At(Body body, float left, float up, float front) =>
        body.Head + (((body.Skull.Left * left) + (body.Skull.Up * up) + (body.Skull.Front * front)) * R);

    /// <param name="widths">half widths from the root to the tip</param>
    /// <param name="swing">how far tips follow behind</param>
    private static void Hang(
        Flesh flesh,
        Body body,
        Person person,
        Vector3 root,
        ReadOnlySpan<float> widths,
        float length,
        float swing
    )
    {
        flesh.Begin();
        for (var i = 0; i < widths.Length; i++)
        {
            var share = i / (widths.Length - 1f);
            // it falls along the head first, then straight down, the later the further behind
            var down = Vector3.Normalize((-body.Skull.Up * (1 - share)) - Vector3.UnitY);
            var back = -body.Trunk.Front * (0.35f * MathF.Sin(share * MathF.PI));
            var at = root + (((down * length) + back) * (share * R)) + (body.HairSwing * (swing * share * share));
            flesh.Section(at, widths[i] * R);
        }

        flesh.End(person.Hair, isRound: true);
    }
}
