using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>Words as strokes, for neon signs and captions: the same on machines with other fonts, or none.</summary>
internal static class Lettering
{
    private const float LatinWidth = 0.62f;
    private const float Gap = 0.24f;

    // polylines of digit pairs x y in a box of 4 × 6
    private static readonly string[] _capitals =
    [
        "062046 1434",
        "06003041423303 334445360600",
        "4130100105163645",
        "00062645412000",
        "40000646 0333",
        "400006 0333",
        "41301001051636454323",
        "0006 4046 0343",
        "2026",
        "4045361605",
        "0006 4003 1346",
        "000646",
        "0600234046",
        "06004640",
        "103041453616050110",
        "06003041423303",
        "103041453616050110 2446",
        "06003041423303 2346",
        "413010010213334445361605",
        "0040 2026",
        "000516364540",
        "002640",
        "0016233640",
        "0046 4006",
        "0023 4023 2326",
        "00400646",
    ];

    /// <summary>A line of text whose top left is at 0; letters other than Hangul syllables and A to Z are spaces.</summary>
    /// <param name="height">of a letter, in pixels</param>
    public static SKPath Line(string text, float height)
    {
        using var builder = new SKPathBuilder();
        var x = 0f;
        foreach (var letter in text)
        {
            if (Hangul.Has(letter))
            {
                foreach (var part in Hangul.Parts(letter))
                {
                    var left = x + (part.X * height);
                    Write(builder, part.Strokes, left, part.Y * height, part.Width * height, part.Height * height);
                }

                x += height * (1 + (Gap / 2));
            }
            else
            {
                if (letter is >= 'A' and <= 'Z')
                {
                    Write(builder, _capitals[letter - 'A'], x, 0, height * LatinWidth, height);
                }

                x += height * (LatinWidth + Gap);
            }
        }

        return builder.Detach();
    }

    private static void Write(SKPathBuilder builder, string strokes, float x, float y, float width, float height)
    {
        foreach (var stroke in strokes.Split(' '))
        {
            if (stroke == "o")
            {
                // a ring at the bottom of its box: under the hat of ㅎ there is less room
                var top = strokes.Length > 1 ? height * 0.5f : 0;
                builder.AddOval(new SKRect(x, y + top, x + width, y + height));
                continue;
            }

            for (var i = 0; i + 1 < stroke.Length; i += 2)
            {
                var point = new SKPoint(x + ((stroke[i] - '0') * width / 4), y + ((stroke[i + 1] - '0') * height / 6));
                if (i == 0)
                {
                    builder.MoveTo(point);
                }
                else
                {
                    builder.LineTo(point);
                }
            }
        }
    }
}
