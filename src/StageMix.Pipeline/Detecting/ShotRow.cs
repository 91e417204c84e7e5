using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Detecting;

/// <summary>Paints a part of a video's time: the scores, and under them the frames around each cut.</summary>
/// <param name="span">seconds from the first frame on, and how many a full row has</param>
internal sealed class ShotRow(StageShots shots, CutPictures pictures, (double From, double To, double Scale) span)
{
    private const int Graph = 130;
    private const int Times = 30;
    private const int PairWidth = (2 * CutPictures.Width) + 2;
    private const int PairHeight = CutPictures.Height + 30;
    private const int PairGap = 17;
    private const int PairsAcross = 7;
    private const int Gap = 26;

    private readonly List<(int Number, Cut Cut)> _cuts =
    [
        .. shots
            .Cuts.Select((cut, i) => (i + 1, cut))
            .Where(numbered =>
                SecondsOf(shots, numbered.cut.Frame) >= span.From && SecondsOf(shots, numbered.cut.Frame) < span.To
            ),
    ];

    public static SKColor ScoreColour => Theme.OfStage(1);

    public int Height => Graph + Times + ((_cuts.Count + PairsAcross - 1) / PairsAcross * PairHeight) + Gap;

    public void Paint(SKCanvas canvas, int width, float top)
    {
        var left = Theme.Margin + Panel.Label;
        var right = left + ((width - left - Theme.Margin) * (float)((span.To - span.From) / span.Scale));
        var panel = new Panel(new Axis(span.From, span.To, left, right), new Axis(0, 1.2, top + Graph, top));
        panel.Paint(canvas, "score", "0 the same picture, 1 another", "0.#");
        panel.Across.DrawTimes(canvas, top + Graph, top + Graph + 4);
        canvas.Save();
        canvas.ClipRect(panel.Place);
        PaintFlashes(canvas, panel);
        PaintScores(canvas, panel);
        PaintCuts(canvas, panel);
        canvas.Restore();
        foreach (var (i, (number, cut)) in _cuts.Index())
        {
            var x = Theme.Margin + (i % PairsAcross * (PairWidth + PairGap));
            var y = top + Graph + Times + (i / PairsAcross * PairHeight);
            PaintPair(canvas, x, y, number, cut);
        }
    }

    /// <summary>By the average rate: frames and their marks stay together also where the rate varies.</summary>
    private static double SecondsOf(StageShots shots, double frame) =>
        shots.Extent.Duration.Seconds * frame / shots.Frames;

    private void PaintScores(SKCanvas canvas, Panel panel)
    {
        var first = Math.Max(0, (int)(shots.Frames * span.From / shots.Extent.Duration.Seconds) - 2);
        var last = Math.Min(
            shots.Scores.Unlike.Count - 1,
            (int)(shots.Frames * span.To / shots.Extent.Duration.Seconds) + 1
        );
        if (last <= first)
        {
            return;
        }

        var frames = Enumerable.Range(first, last - first + 1).ToList();
        var scores = frames.ConvertAll(i => PointOf(panel, i, shots.Scores.Unlike[i]));
        canvas.Line(
            [new(scores[0].X, panel.Place.Bottom), .. scores, new(scores[^1].X, panel.Place.Bottom)],
            ScoreColour.WithAlpha(70),
            isFilled: true
        );
        canvas.Line(scores, ScoreColour, 1.5f);
        canvas.Line(
            frames.ConvertAll(i => PointOf(panel, i, shots.Scores.Needed[i])),
            Theme.Text,
            1.2f,
            isDashed: true
        );
    }

    // the first entry belongs to the second frame
    private SKPoint PointOf(Panel panel, int entry, float score) =>
        new(panel.Across.At(SecondsOf(shots, entry + 1)), panel.Up.At(score));

    private void PaintCuts(SKCanvas canvas, Panel panel)
    {
        foreach (var (number, cut) in _cuts)
        {
            var x = panel.Across.At(SecondsOf(shots, cut.Frame));
            var (from, to) = (SecondsOf(shots, cut.Start), SecondsOf(shots, cut.End));
            canvas.Fill(
                new SKRect(panel.Across.At(from), panel.Place.Top, panel.Across.At(to), panel.Place.Bottom),
                Theme.Text.WithAlpha(45)
            );
            canvas.Tick(x, panel.Place.Top + 18, panel.Place.Bottom, Theme.Text.WithAlpha(110));
            (Theme.Small with { Colour = Theme.Text, IsBold = true }).Draw(
                canvas,
                $"{number}",
                x,
                panel.Place.Top + 14,
                SKTextAlign.Center
            );
        }
    }

    private void PaintFlashes(SKCanvas canvas, Panel panel)
    {
        foreach (var flash in shots.Flashes)
        {
            var from = panel.Across.At(SecondsOf(shots, flash.Frame));
            var to = panel.Across.At(SecondsOf(shots, flash.Frame + flash.Frames));
            canvas.Fill(new SKRect(from, panel.Place.Top, to, panel.Place.Bottom), Theme.Flash.WithAlpha(60));
            canvas.Diamond((from + to) / 2, panel.Place.Top + 26, 5, Theme.Flash);
        }
    }

    private void PaintPair(SKCanvas canvas, float x, float y, int number, Cut cut)
    {
        foreach (var (i, picture) in pictures.Of(number - 1).Index())
        {
            var left = x + (i * (CutPictures.Width + 2));
            canvas.Show(picture, SKRect.Create(left, y, CutPictures.Width, CutPictures.Height));
        }

        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{cut.Time}  ·  {Word(cut.Kind)} {cut.Frame}  ·  {cut.Confidence:0.00}"
        );
        (Theme.Small with { Colour = Theme.Text, IsBold = true }).Draw(
            canvas,
            $"{number}",
            x,
            y + CutPictures.Height + 16
        );
        Theme.Small.Draw(canvas, facts, x + 24, y + CutPictures.Height + 16);
    }

    private static string Word(CutKind kind) =>
        kind switch
        {
            CutKind.Dissolve => "dissolve",
            CutKind.Fade => "fade",
            _ => "frame",
        };
}
