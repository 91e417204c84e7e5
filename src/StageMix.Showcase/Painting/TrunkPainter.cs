using System.Numerics;
using StageMix.Showcase.Dance;
using static StageMix.Showcase.Painting.TrunkShape;

namespace StageMix.Showcase.Painting;

/// <summary>Draws the trunk in what it wears.</summary>
internal static class TrunkPainter
{
    private static readonly Cut[] _waist =
    [
        new(0, 0.13f, 0.1f),
        new(0.1f, 0.116f, 0.09f),
        new(0.2f, 0.108f, 0.084f),
        new(0.32f, 0.13f, 0.1f),
    ];

    private static readonly Cut[] _hips = [new(-0.1f, 0.14f, 0.11f), new(0, 0.15f, 0.115f), new(0.12f, 0.12f, 0.095f)];

    private static readonly Cut[] _short =
    [
        new(0.25f, 0.125f, 0.098f),
        new(0.33f, 0.145f, 0.115f),
        new(0.42f, 0.158f, 0.1f),
        new(0.475f, 0.13f, 0.07f),
        new(0.5f, 0.06f, 0.05f),
    ];

    private static readonly Cut[] _long =
    [
        new(0.1f, 0.138f, 0.11f),
        new(0.2f, 0.118f, 0.094f),
        new(0.33f, 0.148f, 0.118f),
        new(0.42f, 0.162f, 0.1f),
        new(0.475f, 0.135f, 0.07f),
        new(0.505f, 0.06f, 0.05f),
    ];

    private static readonly Cut[] _loose =
    [
        new(0, 0.155f, 0.123f),
        new(0.2f, 0.132f, 0.105f),
        new(0.33f, 0.166f, 0.132f),
        new(0.42f, 0.181f, 0.1f),
        new(0.475f, 0.135f, 0.07f),
        new(0.505f, 0.06f, 0.05f),
    ];

    public static void Paint(Flesh flesh, Body body, Person person, Outfit outfit)
    {
        if (outfit.IsCropped)
        {
            Sections(flesh, body, _waist);
            flesh.End(person.Skin);
        }

        PaintHips(flesh, body, outfit);
        Sections(
            flesh,
            body,
            outfit.IsCropped ? _short
                : outfit.Top == Top.Jacket ? _loose
                : _long
        );
        flesh.End(outfit.Main);
        if (Vector3.Dot(body.Trunk.Front, Vector3.Normalize(flesh.Lens.Eye - body.Neck)) > 0.1f)
        {
            TopPainter.PaintFront(flesh, body, person, outfit);
        }

        if (outfit.Extra == Extra.Choker)
        {
            var (throat, side) = (body.Neck + (body.Trunk.Up * 0.045f), body.Skull.Left * 0.046f);
            flesh.Stroke(outfit.Trim, 0.022f, throat - side, throat + (body.Skull.Front * 0.045f), throat + side);
        }
    }

    private static void PaintHips(Flesh flesh, Body body, Outfit outfit)
    {
        if (outfit.Bottom != Bottom.Skirt)
        {
            Sections(flesh, body, _hips);
            flesh.End(outfit.Second);
            return;
        }

        // pleats fly when the body spins, and their hem comes after the hips
        var (left, front, size) = (body.Trunk.Left, body.Trunk.Front, body.Stature);
        var wide = 0.2f + (0.12f * body.Flare);
        var hem = body.Pelvis - new Vector3(0, (0.23f - (0.07f * body.Flare)) * size, 0) + body.HemSwing;
        foreach (var (share, colour) in new[] { (1f, outfit.Trim), (0.93f, outfit.Second) })
        {
            flesh.Begin();
            flesh.Section(Level(body, 0.13f), left, 0.117f * size, front, 0.092f * size);
            flesh.Section(Level(body, 0.02f), left, 0.152f * size, front, 0.12f * size);
            flesh.Section(Vector3.Lerp(body.Pelvis, hem, share), left, wide * size, front, wide * 0.85f * size);
            flesh.End(colour);
        }
    }
}
