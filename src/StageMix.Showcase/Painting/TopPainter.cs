using SkiaSharp;
using StageMix.Showcase.Dance;
using static StageMix.Showcase.Painting.TrunkShape;

namespace StageMix.Showcase.Painting;

/// <summary>Draws what a top has on its front: openings, collars, stripes, straps, glitter.</summary>
internal static class TopPainter
{
    private static readonly SKColor _shirt = new(250, 248, 246);

    public static void PaintFront(Flesh flesh, Body body, Person person, Outfit outfit)
    {
        switch (outfit.Top)
        {
            case Top.Jacket:
                PaintJacket(flesh, body, outfit);
                break;
            case Top.Shirt:
                PaintShirt(flesh, body, person, outfit);
                break;
            case Top.Stripes:
                flesh.Patch(person.Skin, On(body, 0.51f, -0.4f), On(body, 0.51f, 0.4f), On(body, 0.43f, 0));
                flesh.Stroke(outfit.Trim, 0.026f, Across(body, 0.16f));
                flesh.Stroke(outfit.Trim, 0.026f, Across(body, 0.24f));
                flesh.Stroke(outfit.Trim, 0.026f, Across(body, 0.32f));
                break;
            case Top.Sequins:
                PaintNeck(flesh, body, person);
                PaintSequins(flesh, body, outfit);
                break;
            case Top.Harness:
                PaintNeck(flesh, body, person);
                flesh.Stroke(outfit.Trim, 0.022f, On(body, 0.49f, -0.6f), On(body, 0.28f, 0), On(body, 0.08f, -0.7f));
                flesh.Stroke(outfit.Trim, 0.022f, On(body, 0.49f, 0.6f), On(body, 0.28f, 0), On(body, 0.08f, 0.7f));
                break;
            default:
                PaintNeck(flesh, body, person);
                break;
        }

        if (outfit.IsCropped)
        {
            flesh.Stroke(outfit.Trim, 0.018f, Across(body, 0.258f));
        }

        if (outfit.Extra == Extra.Belt)
        {
            flesh.Stroke(outfit.Trim, 0.032f, Across(body, 0.08f));
        }

        if (outfit.Extra == Extra.Tie)
        {
            flesh.Patch(
                outfit.Trim,
                On(body, 0.47f, -0.06f),
                On(body, 0.47f, 0.06f),
                On(body, 0.27f, 0.14f),
                On(body, 0.21f, 0),
                On(body, 0.27f, -0.14f)
            );
        }
    }

    private static void PaintNeck(Flesh flesh, Body body, Person person) =>
        flesh.Patch(
            person.Skin,
            On(body, 0.505f, -0.42f),
            On(body, 0.505f, 0.42f),
            On(body, 0.41f, 0.28f),
            On(body, 0.395f, 0),
            On(body, 0.41f, -0.28f)
        );

    private static void PaintJacket(Flesh flesh, Body body, Outfit outfit)
    {
        flesh.Patch(
            Tint.Mix(_shirt, outfit.Trim, 0.1f),
            On(body, 0.49f, -0.26f),
            On(body, 0.49f, 0.26f),
            On(body, 0.25f, 0.2f),
            On(body, 0.02f, 0.3f),
            On(body, 0.02f, -0.3f),
            On(body, 0.25f, -0.2f)
        );
        flesh.Stroke(outfit.Trim, 0.014f, On(body, 0.49f, -0.3f), On(body, 0.25f, -0.22f), On(body, 0.02f, -0.33f));
        flesh.Stroke(outfit.Trim, 0.014f, On(body, 0.49f, 0.3f), On(body, 0.25f, 0.22f), On(body, 0.02f, 0.33f));
    }

    private static void PaintShirt(Flesh flesh, Body body, Person person, Outfit outfit)
    {
        flesh.Patch(person.Skin, On(body, 0.51f, -0.26f), On(body, 0.51f, 0.26f), On(body, 0.41f, 0));
        flesh.Patch(_shirt, On(body, 0.51f, -0.3f), On(body, 0.4f, 0), On(body, 0.42f, -0.38f));
        flesh.Patch(_shirt, On(body, 0.51f, 0.3f), On(body, 0.4f, 0), On(body, 0.42f, 0.38f));
        flesh.Stroke(outfit.Main.Times(0.75f), 0.008f, On(body, 0.4f, 0), On(body, 0.12f, 0));
    }

    private static void PaintSequins(Flesh flesh, Body body, Outfit outfit)
    {
        var time = (float)(flesh.Lights.Moment.StageSeconds * 5);
        for (var i = 0; i < 26; i++)
        {
            var shine = MathF.Pow(0.5f + (0.5f * MathF.Sin((i * 2.1f) + time)), 3);
            var at = On(body, 0.26f + (0.024f * (i % 6)), -0.85f + (1.7f * (i * 0.618f % 1)));
            var colour = Tint.Mix(outfit.Trim, SKColors.White, shine).Fade(0.35f + (0.65f * shine));
            flesh.Dot(colour, flesh.Lens.Project(at), 0.011f * flesh.Lens.Scale(at));
        }
    }
}
