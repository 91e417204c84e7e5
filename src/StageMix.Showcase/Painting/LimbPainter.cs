using System.Numerics;
using SkiaSharp;
using StageMix.Showcase.Dance;

namespace StageMix.Showcase.Painting;

/// <summary>Draws arms and legs in what they wear. Lengths are metres of a body of stature 1.</summary>
internal static class LimbPainter
{
    public static void PaintLeg(Flesh flesh, Limb leg, float size, Person person, Outfit outfit)
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
            flesh.Stroke(outfit.Trim, 0.02f * size, leg.Root, leg.Joint, leg.End);
        }

        if (outfit.HasBoots && !wide)
        {
            var shaft = Vector3.Lerp(leg.End, leg.Joint, isBare ? 0.75f : 0.4f);
            flesh.Bone(outfit.Shoes, shaft, leg.End, 0.062f * size, 0.046f * size);
        }

        flesh.Bone(outfit.Shoes, leg.End - new Vector3(0, 0.015f, 0), leg.Tip, 0.05f * size, 0.042f * size);
        if (flesh.IsFine(0.05f, leg.End))
        {
            flesh.Stroke(
                outfit.HasBoots ? outfit.Shoes.Times(0.5f) : outfit.Trim,
                0.022f * size,
                leg.End - new Vector3(0, 0.055f * size, 0),
                leg.Tip - new Vector3(0, 0.03f * size, 0)
            );
        }
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
            [
                (0.05f + more) * size,
                (0.038f + more) * size,
                (0.04f + more) * size,
                (isLong ? 0.036f + puff : 0.026f) * size,
            ]
        );
        if (outfit.Sleeve == Sleeve.Short)
        {
            flesh.Bone(
                cloth,
                arm.Root,
                Vector3.Lerp(arm.Root, arm.Joint, 0.5f),
                (0.056f + puff) * size,
                (0.06f + puff) * size
            );
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
        if (flesh.IsFine(0.03f, palm))
        {
            for (var finger = -1; finger <= 1; finger++)
            {
                flesh.Bone(
                    colour,
                    palm + (aside * (0.015f * finger)),
                    arm.Tip + (aside * (0.022f * finger)) - (along * (0.012f * finger * finger * size)),
                    0.014f * size,
                    0.011f * size
                );
            }
        }
        else
        {
            flesh.Bone(colour, palm, arm.Tip, 0.03f * size, 0.02f * size);
        }

        flesh.Bone(colour, arm.End, palm, 0.025f * size, 0.032f * size);
    }
}
