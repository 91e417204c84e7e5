using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Detecting;

/// <summary>Draws what the cuts of a video were told by, with the frames before and after each.</summary>
public static class ShotPlot
{
    private const int Width = 1640;
    private const int Header = 122;

    /// <summary>A shorter video is one row; a longer one goes on in further rows.</summary>
    private const double RowSeconds = 30;

    /// <summary>Rows of an hour's video are longer rather than many more.</summary>
    private const int MostRows = 20;

    /// <summary>Writes a PNG. The frames around the cuts are fetched by seeking, so that no more than those are held.</summary>
    /// <param name="file">the video whose shots they are</param>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static async Task PaintAsync(
        StageShots shots,
        MediaFile file,
        string path,
        CancellationToken cancellationToken
    )
    {
        using var pairs = await CutPictures.ReadAsync(shots, file, CutPictures.Height, cancellationToken);
        var rows = Spans(shots.Extent.Duration.Seconds).Select(span => new ShotRow(shots, pairs, span)).ToList();
        await Picture.WriteAsync(
            Width,
            Header + rows.Sum(row => row.Height) + Theme.Margin,
            path,
            canvas =>
            {
                PaintHeader(canvas, shots, file.Name);
                PaintLegend(canvas);
                var top = (float)Header;
                foreach (var row in rows)
                {
                    row.Paint(canvas, Width, top);
                    top += row.Height;
                }
            },
            cancellationToken
        );
    }

    /// <summary>Seconds from the first frame on; every span but the last is as long as the first.</summary>
    private static IEnumerable<(double From, double To, double Scale)> Spans(double duration)
    {
        var seconds = duration <= 1.5 * RowSeconds ? duration : Math.Max(RowSeconds, Math.Ceiling(duration / MostRows));
        for (var from = 0.0; from < duration - 0.01; from += seconds)
        {
            yield return (from, Math.Min(duration, from + seconds), seconds);
        }
    }

    private static void PaintHeader(SKCanvas canvas, StageShots shots, string name)
    {
        var width = Width - (2 * Theme.Margin);
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(shots, CutKind.Hard)} cuts, {Count(shots, CutKind.Dissolve)} dissolves, {Count(shots, CutKind.Fade)} fades and {shots.Flashes.Count} flashes in {shots.Frames} frames at {shots.Rate.FramesPerSecond:0.###} a second"
        );
        Theme.Title.Draw(canvas, Theme.Title.Fit(name, width), Theme.Margin, 46);
        Theme.Body.Draw(canvas, Theme.Body.Fit(facts, width), Theme.Margin, 72);
    }

    private static int Count(StageShots shots, CutKind kind) => shots.Cuts.Count(cut => cut.Kind == kind);

    private static void PaintLegend(SKCanvas canvas)
    {
        const float Y = 98;
        var legend = new Legend(canvas, Y);
        legend.Say("how unlike the frames before", place => canvas.Fill(place, ShotRow.ScoreColour, 3));
        legend.Say(
            "what a hard cut must reach",
            place => canvas.Stroke(new(place.Left, place.MidY), new(place.Right, place.MidY), Theme.Text, 1.5f, true)
        );
        legend.Say("cut, with its number", place => canvas.Tick(place.MidX, place.Top, place.Bottom, Theme.Text, 1.5f));
        legend.Say("dissolve or fade", place => canvas.Fill(place, Theme.Text.WithAlpha(45)));
        legend.Say("flash", place => canvas.Diamond(place.MidX, place.MidY, 5, Theme.Flash));
        legend.Say("below: the frames before and after each cut, with its confidence", null);
    }
}
