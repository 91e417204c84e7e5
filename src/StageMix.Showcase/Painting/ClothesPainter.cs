using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Painting;

/// <summary>Draws limbs and trunk in what they wear. Lengths are metres of a body of stature 1.</summary>
internal sealed class ClothesPainter : IDisposable
{
    private static readonly SKColor _shirt = new(250, 248, 246);

    private readonly SKPaint _line = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
    };

    public void PaintLeg(Flesh flesh, Limb leg, float size, Person person, Outfit outfit)
    {
        var (cloth, wide) = (outfit.Second, outfit.Bottom == Bottom.Wide);
        var isBare = outfit.Bottom is Bottom.Skirt or Bottom.Shorts;
        flesh.Limb(
            isBare ? person.Skin : cloth,
            [leg.Root, Vector3.Lerp(leg.Root, leg.Joint, 0.9f), Vector3.Lerp(leg.Joint, leg.End, 0.3f), leg.End],
            wide
                ? [0.098f * size, 0.086f * size, 0.086f * size, 0.105f * size]
                : [0.086f * size, 0.055f * size, 0.056f * size, 0.035f * size]
        );
        if (outfit.Bottom == Bottom.Shorts)
        {
            flesh.Bone(cloth, leg.Root, Vector3.Lerp(leg.Root, leg.Joint, 0.42f), 0.1f * size, 0.095f * size);
        }

        if (wide)
        {
            // a stripe down the side
            Stroke(flesh, outfit.Trim, 0.02f * size, leg.Root, leg.Joint, leg.End);
        }

        if (outfit.HasBoots && !wide)
        {
            var shaft = Vector3.Lerp(leg.End, leg.Joint, isBare ? 0.75f : 0.4f);
            flesh.Bone(outfit.Shoes, shaft, leg.End, 0.062f * size, 0.046f * size);
        }

        flesh.Bone(outfit.Shoes, leg.End - new Vector3(0, 0.015f, 0), leg.Tip, 0.05f * size, 0.042f * size);
        Stroke(flesh, outfit.HasBoots ? outfit.Shoes.Times(0.5f) : outfit.Trim, 0.022f * size, leg.End - new Vector3(0, 0.055f * size, 0), leg.Tip - new Vector3(0, 0.03f * size, 0));
    }

    public static void PaintArm(Flesh flesh, Limb arm, Body body, Person person, Outfit outfit)
    {
        var size = body.Stature;
        var isLong = outfit.Sleeve == Sleeve.Long;
        var puff = outfit.Top is Top.Jacket ? 0.012f : 0.004f;
        var more = isLong ? puff : 0;
        var cloth = outfit.Main.Times(0.96f);
        flesh.Limb(
            isLong ? cloth : person.Skin,
            [arm.Root, arm.Joint, Vector3.Lerp(arm.Joint, arm.End, 0.3f), arm.End],
            [(0.05f + more) * size, (0.038f + more) * size, (0.04f + more) * size, (isLong ? 0.036f + puff : 0.026f) * size]
        );
        if (outfit.Sleeve == Sleeve.Short)
        {
            flesh.Bone(cloth, arm.Root, Vector3.Lerp(arm.Root, arm.Joint, 0.5f), (0.056f + puff) * size, (0.06f + puff) * size);
        }

        var hand = outfit.Extra == Extra.Gloves ? outfit.Trim : person.Skin;
        if (outfit.Extra == Extra.Gloves || isLong)
        {
            var cuff = Vector3.Lerp(arm.End, arm.Joint, 0.12f);
            flesh.Bone(outfit.Trim, cuff, arm.End, 0.043f * size, 0.04f * size);
        }

        PaintHand(flesh, arm, body, hand);
    }

    private static void PaintHand(Flesh flesh, Limb arm, Body body, SKColor colour)
    {
        var size = body.Stature;
        var along = Vector3.Normalize(arm.Tip - arm.End);
        // fingers spread in the plane that faces the audience most
        var aside = Vector3.Normalize(Vector3.Cross(along, body.Trunk.Front + new Vector3(0, 0, -0.01f))) * size;
        var palm = Vector3.Lerp(arm.End, arm.Tip, 0.45f);
        flesh.Bone(colour, Vector3.Lerp(arm.End, palm, 0.3f), palm + (aside * 0.045f), 0.018f * size, 0.011f * size);
        if (0.011f * flesh.Lens.Scale(palm) > 1)
        {
            for (var finger = -1; finger <= 1; finger++)
            {
                flesh.Bone(colour, palm + (aside * (0.015f * finger)), arm.Tip + (aside * (0.022f * finger)) - (along * (0.012f * finger * finger * size)), 0.014f * size, 0.011f * size);
            }
        }
        else
        {
            flesh.Bone(colour, palm, arm.Tip, 0.03f * size, 0.02f * size);
        }

        flesh.Bone(colour, arm.End, palm, 0.025f * size, 0.032f * size);
    }

    public void PaintTrunk(Flesh flesh, Body body, Person person, Outfit outfit)
    {
        var isCrop = outfit.Top is Top.Crop or Top.Sequins or Top.Harness;
        if (isCrop)
        {
            Sections(flesh, body, (0, 0.13f, 0.1f), (0.1f, 0.116f, 0.09f), (0.2f, 0.108f, 0.084f), (0.32f, 0.13f, 0.1f));
            flesh.End(person.Skin);
        }

        PaintHips(flesh, body, outfit);
        var loose = outfit.Top == Top.Jacket ? 1.12f : 1;
        if (isCrop)
        {
            Sections(flesh, body, (0.25f, 0.125f, 0.098f), (0.33f, 0.145f, 0.115f), (0.42f, 0.158f, 0.1f), (0.475f, 0.13f, 0.07f), (0.5f, 0.06f, 0.05f));
        }
        else
        {
            Sections(
                flesh,
                body,
                (outfit.Top == Top.Jacket ? 0 : 0.1f, 0.138f * loose, 0.11f * loose),
                (0.2f, 0.118f * loose, 0.094f * loose),
                (0.33f, 0.148f * loose, 0.118f * loose),
                (0.42f, 0.162f * loose, 0.1f),
                (0.475f, 0.135f, 0.07f),
                (0.505f, 0.06f, 0.05f)
            );
        }

        flesh.End(outfit.Main);
        if (Vector3.Dot(body.Trunk.Front, Vector3.Normalize(flesh.Lens.Eye - body.Neck)) > 0.1f)
        {
            PaintFront(flesh, body, person, outfit, isCrop);
        }

        if (outfit.Extra == Extra.Belt)
        {
            Stroke(flesh, outfit.Trim, 0.032f, On(body, 0.08f, -0.98f), On(body, 0.07f, -0.5f), On(body, 0.07f, 0.5f), On(body, 0.08f, 0.98f));
        }

        if (outfit.Extra == Extra.Choker)
        {
            var (throat, side) = (body.Neck + (body.Trunk.Up * 0.045f), body.Skull.Left * 0.046f);
            Stroke(flesh, outfit.Trim, 0.022f, throat - side, throat + (body.Skull.Front * 0.045f), throat + side);
        }
    }

    private static void PaintHips(Flesh flesh, Body body, Outfit outfit)
    {
        if (outfit.Bottom != Bottom.Skirt)
        {
            Sections(flesh, body, (-0.1f, 0.14f, 0.11f), (0, 0.15f, 0.115f), (0.12f, 0.12f, 0.095f));
            flesh.End(outfit.Second);
            return;
        }

        // pleats fly when the body spins, and their hem comes after the hips
        var (down, size) = (-Vector3.UnitY, body.Stature);
        var wide = 0.2f + (0.12f * body.Flare);
        var hem = body.Pelvis + (down * ((0.23f - (0.07f * body.Flare)) * size)) + body.HemSwing;
        foreach (var (share, colour) in new[] { (1f, outfit.Trim), (0.93f, outfit.Second) })
        {
            flesh.Begin();
            flesh.Section(Level(body, 0.13f), body.Trunk.Left, 0.117f * size, body.Trunk.Front, 0.092f * size);
            flesh.Section(Level(body, 0.02f), body.Trunk.Left, 0.152f * size, body.Trunk.Front, 0.12f * size);
            flesh.Section(Vector3.Lerp(body.Pelvis, hem, share), body.Trunk.Left, wide * size, body.Trunk.Front, wide * 0.85f * size);
            flesh.End(colour);
        }
    }

    private void PaintFront(Flesh flesh, Body body, Person person, Outfit outfit, bool isCrop)
    {
        switch (outfit.Top)
        {
            case Top.Jacket:
                Patch(flesh, Tint.Mix(_shirt, outfit.Trim, 0.1f), On(body, 0.49f, -0.26f), On(body, 0.49f, 0.26f), On(body, 0.25f, 0.2f), On(body, 0.02f, 0.3f), On(body, 0.02f, -0.3f), On(body, 0.25f, -0.2f));
                Stroke(flesh, outfit.Trim, 0.014f, On(body, 0.49f, -0.3f), On(body, 0.25f, -0.22f), On(body, 0.02f, -0.33f));
                Stroke(flesh, outfit.Trim, 0.014f, On(body, 0.49f, 0.3f), On(body, 0.25f, 0.22f), On(body, 0.02f, 0.33f));
                break;
            case Top.Shirt:
                Patch(flesh, person.Skin, On(body, 0.51f, -0.26f), On(body, 0.51f, 0.26f), On(body, 0.41f, 0));
                Patch(flesh, _shirt, On(body, 0.51f, -0.3f), On(body, 0.4f, 0), On(body, 0.42f, -0.38f));
                Patch(flesh, _shirt, On(body, 0.51f, 0.3f), On(body, 0.4f, 0), On(body, 0.42f, 0.38f));
                Stroke(flesh, outfit.Main.Times(0.75f), 0.008f, On(body, 0.4f, 0), On(body, 0.12f, 0));
                break;
            case Top.Stripes:
                Patch(flesh, person.Skin, On(body, 0.51f, -0.4f), On(body, 0.51f, 0.4f), On(body, 0.43f, 0));
                foreach (var level in (float[])[0.16f, 0.24f, 0.32f])
                {
                    Stroke(flesh, outfit.Trim, 0.026f, On(body, level, -0.96f), On(body, level, -0.5f), On(body, level, 0.5f), On(body, level, 0.96f));
                }

                break;
            case Top.Sequins:
                Patch(flesh, person.Skin, On(body, 0.505f, -0.45f), On(body, 0.505f, 0.45f), On(body, 0.41f, 0.3f), On(body, 0.39f, 0), On(body, 0.41f, -0.3f));
                for (var i = 0; i < 26; i++)
                {
                    var shine = MathF.Pow(0.5f + (0.5f * MathF.Sin((i * 2.1f) + (float)(flesh.Lights.Moment.StageSeconds * 5))), 3);
                    var at = On(body, 0.26f + (0.024f * (i % 6)), -0.85f + (1.7f * (i * 0.618f % 1)));
                    flesh.Dot(Tint.Mix(outfit.Trim, SKColors.White, shine).Fade(0.35f + (0.65f * shine)), flesh.Lens.Project(at), 0.011f * flesh.Lens.Scale(at));
                }

                break;
            default:
                Patch(flesh, person.Skin, On(body, 0.505f, -0.42f), On(body, 0.505f, 0.42f), On(body, 0.4f, 0.25f), On(body, 0.4f, -0.25f));
                break;
        }

        if (outfit.Top == Top.Harness)
        {
            Stroke(flesh, outfit.Trim, 0.022f, On(body, 0.49f, -0.6f), On(body, 0.28f, 0), On(body, 0.08f, -0.7f));
            Stroke(flesh, outfit.Trim, 0.022f, On(body, 0.49f, 0.6f), On(body, 0.28f, 0), On(body, 0.08f, 0.7f));
        }

        if (isCrop)
        {
            Stroke(flesh, outfit.Trim, 0.018f, On(body, 0.255f, -0.95f), On(body, 0.25f, -0.5f), On(body, 0.25f, 0.5f), On(body, 0.255f, 0.95f));
        }

        if (outfit.Extra == Extra.Tie)
        {
            Patch(flesh, outfit.Trim, On(body, 0.47f, -0.06f), On(body, 0.47f, 0.06f), On(body, 0.27f, 0.14f), On(body, 0.21f, 0), On(body, 0.27f, -0.14f));
        }
    }

    private static Vector3 Level(Body body, float metres) => body.Pelvis + (body.Trunk.Up * (metres * body.Stature));

    /// <summary>A point on the trunk's front.</summary>
    /// <param name="metres">above the pelvis</param>
    /// <param name="across">-1 at the right side to 1 at the left</param>
    private static Vector3 On(Body body, float metres, float across)
    {
        var (wide, deep) = (0.138f * body.Stature, 0.12f * body.Stature);
        var ahead = deep * MathF.Sqrt(MathF.Max(0, 1 - (across * across)));
        return Level(body, metres) + (body.Trunk.Left * (across * wide)) + (body.Trunk.Front * ahead);
    }

    private static void Sections(Flesh flesh, Body body, params ReadOnlySpan<(float Level, float Wide, float Deep)> sections)
    {
        flesh.Begin();
        foreach (var (level, wide, deep) in sections)
        {
            flesh.Section(Level(body, level), body.Trunk.Left, wide * body.Stature, body.Trunk.Front, deep * body.Stature);
        }
    }

    private static void Patch(Flesh flesh, SKColor colour, params ReadOnlySpan<Vector3> corners)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(flesh.Lens.Project(corners[0]));
        for (var i = 1; i < corners.Length; i++)
        {
            builder.LineTo(flesh.Lens.Project(corners[i]));
        }

        builder.Close();
        using var path = builder.Detach();
        flesh.Path(Tones.Of(colour, flesh.Lights).Lit, path);
    }

    private void Stroke(Flesh flesh, SKColor colour, float metres, params ReadOnlySpan<Vector3> points)
    {
        _line.Color = Tones.Of(colour, flesh.Lights).Lit;
        _line.StrokeWidth = metres * flesh.Lens.Scale(points[0]);
        for (var i = 1; i < points.Length; i++)
        {
            flesh.Canvas.DrawLine(flesh.Lens.Project(points[i - 1]), flesh.Lens.Project(points[i]), _line);
        }
    }

    public void Dispose() => _line.Dispose();
}
