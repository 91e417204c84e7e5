using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Planning;

/// <summary>Draws the mix over the song's clock: what each stage holds, and what was taken of it.</summary>
internal static class LanesPicture
{
    private const int Width = 1640;
    private const int Header = 118;
    private const int RowGap = 34;

    /// <summary>A song up to this long is one row; a longer one goes on in further rows, as music does on paper.</summary>
    private const double LongestRow = 75;

    /// <summary>Writes a PNG.</summary>
    public static Task PaintAsync(PlannedMix plan, PlanInput input, string path, CancellationToken cancellationToken)
    {
        var row = new LaneRow(
            plan.Timeline,
            Lane.Of(plan.Timeline, input),
            input.Aligned.Song,
            input.Media.Song.Duration
        );
        var spans = Spans(row.Duration);
        return Picture.WriteAsync(
            Width,
            Header + (spans.Count * (row.Height + RowGap)) - RowGap + Theme.Margin,
            path,
            canvas =>
            {
                PaintHeader(canvas, plan);
                PaintLegend(canvas);
                // every row has the same scale
                var seconds = spans[0].To - spans[0].From;
                foreach (var (i, (from, to)) in spans.Index())
                {
                    var left = Theme.Margin + Panel.Label;
                    var right = left + ((Width - left - Theme.Margin) * (float)((to - from) / seconds));
                    row.Paint(canvas, new Axis(from, to, left, right), Header + (i * (row.Height + RowGap)));
                }
            },
            cancellationToken
        );
    }

    private static List<(double From, double To)> Spans(double duration)
    {
        var rows = Math.Max(1, Math.Ceiling(duration / LongestRow));
        var seconds = rows > 1 ? Math.Ceiling(duration / rows / 5) * 5 : duration;
        return
        [
            .. Enumerable
                .Range(0, (int)rows)
                .Select(i => (i * seconds, Math.Min(duration, (i + 1) * seconds)))
                .Where(span => span.Item1 < span.Item2),
        ];
    }

    private static void PaintHeader(SKCanvas canvas, PlannedMix plan)
    {
        var timeline = plan.Timeline;
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{timeline.Clips.Count} clips over {timeline.Song.Name}  ·  song time {timeline.MixStart} to {timeline.MixEnd}  ·  {plan.Style.ToString().ToLowerInvariant()}, seed {plan.Seed}"
        );
        var width = Width - (2 * Theme.Margin);
        Theme.Title.Draw(canvas, Theme.Title.Fit(timeline.Name, width), Theme.Margin, 46);
        Theme.Body.Draw(canvas, Theme.Body.Fit(facts, width), Theme.Margin, 72);
    }

    private static void PaintLegend(SKCanvas canvas)
    {
        var (legend, colour) = (new Legend(canvas, 98), Theme.OfStage(1));
        legend.Say("holds the song", place => canvas.Fill(place, colour.WithAlpha(LaneRow.HeldAlpha), 3));
        legend.Say("taken into the mix, with the clip's number", place => canvas.Fill(place, colour, 3));
        legend.Say("the stage's own cut", place => canvas.Tick(place.MidX, place.Top, place.Bottom, Theme.Muted, 1.5f));
        legend.Say("flash", place => canvas.Diamond(place.MidX, place.MidY, 5, Theme.Flash));
    }
}
