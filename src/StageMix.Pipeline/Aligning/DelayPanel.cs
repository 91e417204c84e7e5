using SkiaSharp;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Aligning;

/// <summary>
/// The local delays: how far each window lies off its segment's line, in milliseconds. A refused stage has no line;
/// there the delays themselves are shown, which lie level for a stage of this song.
/// </summary>
internal static class DelayPanel
{
    private const double LeastSpan = 2;

    public static void Paint(SKCanvas canvas, AlignedStage stage, Axis across, float top, float bottom)
    {
        var isRefused = stage.Segments.Count == 0;
        var points = stage
            .Evidence.Delays.Select(delay =>
                (Delay: delay, Value: isRefused ? delay.Seconds : MillisecondsOff(stage, delay))
            )
            .Where(point => point.Value is not null)
            .Select(point => (point.Delay, Value: point.Value!.Value))
            .ToList();
        var panel = new Panel(across, isRefused ? Around(points, bottom, top) : OffTheLine(points, stage, bottom, top));
        if (isRefused)
        {
            panel.Paint(canvas, "best delay", "s, stage time − song time", "0.##");
        }
        else
        {
            panel.Paint(canvas, "off the line", "ms; above 0 the stage is late", "0.##");
            canvas.Stroke(new(across.Start, panel.Up.At(0)), new(across.End, panel.Up.At(0)), Theme.Muted);
        }

        canvas.Save();
        canvas.ClipRect(panel.Place);
        foreach (var (delay, value) in points)
        {
            PaintDot(canvas, stage, delay, across.At(delay.Song.Seconds), panel.Up.At(value));
        }

        canvas.Restore();
    }

    /// <summary>The stronger, the larger and the brighter; grey when no better than chance.</summary>
    private static void PaintDot(SKCanvas canvas, AlignedStage stage, LocalDelay delay, float x, float y)
    {
        var isStrong = delay.Strength >= stage.Evidence.LeastStrength;
        var share = (float)Math.Min(1, delay.Strength / Math.Max(1e-6, stage.Evidence.Delays.Max(d => d.Strength)));
        var colour = isStrong ? Theme.OfStage(stage.Index) : Theme.Faint;
        canvas.Dot(x, y, 1.5f + (3.5f * share), colour.WithAlpha((byte)(100 + (130 * share))));
    }

    private static double? MillisecondsOff(AlignedStage stage, LocalDelay delay)
    {
        var segment = stage.Segments.FirstOrDefault(segment => segment.Song.Contains(delay.Song));
        return segment is null ? null : 1000 * (delay.Seconds - (segment.StageTimeAt(delay.Song) - delay.Song).Seconds);
    }

    private static Axis OffTheLine(
        List<(LocalDelay Delay, double Value)> points,
        AlignedStage stage,
        float bottom,
        float top
    )
    {
        // windows that fit elsewhere better would squeeze the others flat
        double[] strong =
        [
            .. points
                .Where(point => point.Delay.Strength >= stage.Evidence.LeastStrength)
                .Select(point => Math.Abs(point.Value))
                .Order(),
        ];
        var span = Math.Max(LeastSpan, strong.Length == 0 ? 0 : 1.3 * strong[(int)(0.98 * (strong.Length - 1))]);
        return new Axis(-span, span, bottom, top);
    }

    private static Axis Around(List<(LocalDelay Delay, double Value)> points, float bottom, float top)
    {
        var (low, high) =
            points.Count == 0 ? (0, 0) : (points.Min(point => point.Value), points.Max(point => point.Value));
        var room = Math.Max(1, 0.08 * (high - low));
        return new Axis(low - room, high + room, bottom, top);
    }
}
