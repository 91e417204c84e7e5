using System.Numerics;
using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>Paper that flutters down over the stage in a song's last chorus.</summary>
internal static class Confetti
{
    private const int Pieces = 90;
    private const float Sky = 5;

    public static void Paint(Brush brush, Lights lights)
    {
        if (!lights.Moment.IsFinale)
        {
            return;
        }

        var time = (float)lights.Moment.StageSeconds;
        for (var i = 0; i < Pieces; i++)
        {
            // the golden ratio and root 2 scatter pieces evenly without a random number
            var (across, deep) = ((i * 0.618034f % 1) - 0.5f, i * 0.414214f % 1);
            var fall = ((i * 0.2718f) + (time * (0.12f + (0.05f * (i % 5))))) % 1;
            var drift = 0.3f * MathF.Sin((time * 1.7f) + i);
            var at = new Vector3((across * 9) + drift, Sky * (1 - fall), (deep * 6) - 3.5f);
            var (sine, cosine) = MathF.SinCos((time * (2 + (i % 3))) + i);
            var colours = lights.Palette.Lights;
            var colour = Tint.Mix(colours[i % colours.Count], SKColors.White, 0.25f + (0.5f * MathF.Abs(sine)));
            brush.Line(colour, at, at + new Vector3(0.05f * cosine, 0.05f * sine, 0), 0.035f);
        }
    }
}
