using SkiaSharp;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Aligning;

/// <summary>How alike song and stage are in each window, and what it takes to be better than chance.</summary>
internal static class StrengthPanel
{
    public static void Paint(SKCanvas canvas, AlignedStage stage, Axis across, float top, float bottom)
    {
        var (delays, least) = (stage.Evidence.Delays, stage.Evidence.LeastStrength);
        var highest = Math.Max(1.5 * least, 1.08 * delays.Select(delay => delay.Strength).DefaultIfEmpty(1).Max());
        var panel = new Panel(across, new Axis(0, highest, bottom, top));
        panel.Paint(canvas, "strength", "of each window; 1 is the same", "0.##");
        var apart = delays.Count < 2 ? 2 : across.At(delays[1].Song.Seconds) - across.At(delays[0].Song.Seconds);
        foreach (var delay in delays)
        {
            var (x, width) = (across.At(delay.Song.Seconds), Math.Clamp(0.7f * apart, 1, 6));
            var colour = delay.Strength >= least ? Theme.OfStage(stage.Index) : Theme.Faint;
            canvas.Fill(new SKRect(x - (width / 2), panel.Up.At(delay.Strength), x + (width / 2), bottom), colour);
        }

        if (delays.Count > 0)
        {
            var y = panel.Up.At(least);
            canvas.Stroke(new(across.Start, y), new(across.End, y), Theme.Text, 1.5f, isDashed: true);
            var words = "below this line it may be chance";
            var place = SKRect.Create(
                across.End - Theme.Small.WidthOf(words) - 20,
                y - 22,
                Theme.Small.WidthOf(words) + 12,
                18
            );
            canvas.Fill(place, Theme.Panel.WithAlpha(220), 4);
            (Theme.Small with { Colour = Theme.Text }).DrawInside(canvas, words, place);
        }
    }
}
