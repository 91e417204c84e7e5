using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Aligning;

/// <summary>Draws one stage's alignment so that a person sees at once what it rests on, or why there is none.</summary>
public static class AlignmentPlot
{
    private const int Width = 1640;
    private const int Height = 720;

    /// <summary>Writes a PNG.</summary>
    public static Task PaintAsync(
        AlignedStage stage,
        AcquiredMedia media,
        string path,
        CancellationToken cancellationToken
    )
    {
        var across = new Axis(0, media.Song.Duration.Seconds, Theme.Margin + Panel.Label, Width - Theme.Margin);
        var names = (Stage: NameOf(media.Stages[stage.Index - 1].File), Song: NameOf(media.Song.File));
        return Picture.WriteAsync(
            Width,
            Height,
            path,
            canvas =>
            {
                PaintHeader(canvas, stage, $"{names.Stage} against {names.Song}", media.Song.Duration.Seconds);
                PaintHeld(canvas, stage, across);
                DelayPanel.Paint(canvas, stage, across, top: 226, bottom: 486);
                StrengthPanel.Paint(canvas, stage, across, top: 514, bottom: 660);
                across.DrawTimes(canvas, 660, 664);
                Theme.Small.Draw(canvas, "song time", across.Start - 8, 680, SKTextAlign.Right);
            },
            cancellationToken
        );
    }

    private static string NameOf(MediaFile file) => Path.GetFileName(file.Path);

    private static void PaintHeader(SKCanvas canvas, AlignedStage stage, string title, double duration)
    {
        var width = Width - (2 * Theme.Margin);
        var held = stage.Segments.Sum(segment => segment.Song.Duration.Seconds);
        var verdict = stage.Accepted
            ? Text(
                $"accepted, confidence {stage.Confidence:0.00}: {held:0.0} s of the song's {duration:0.0} s are in it"
            )
            : $"not accepted: {stage.Reason}";
        var letters = Theme.Heading with { Colour = stage.Accepted ? Theme.Good : Theme.Bad };
        Theme.Title.Draw(canvas, Theme.Title.Fit(title, width), Theme.Margin, 46);
        letters.Draw(canvas, letters.Fit(verdict, width), Theme.Margin, 76);
        Theme.Body.Draw(canvas, Theme.Body.Fit(EvidenceOf(stage), width), Theme.Margin, 100);
    }

    private static string EvidenceOf(AlignedStage stage)
    {
        var delays = stage.Evidence.Delays;
        var strong = delays.Count(delay => delay.Strength >= stage.Evidence.LeastStrength);
        return delays.Count == 0
            ? "there was no sound to compare"
            : Text($"{strong} of {delays.Count} compared windows of the song stand out from chance");
    }

    /// <summary>The parts of the song that the stage holds, and the gaps between.</summary>
    private static void PaintHeld(SKCanvas canvas, AlignedStage stage, Axis across)
    {
        const int Top = 130;
        const int Bottom = 198;
        Theme.Heading.Draw(canvas, "parts held", Theme.Margin, Top + 15);
        Theme.Small.Draw(canvas, "of the song, by this stage", Theme.Margin, Top + 33);
        canvas.Fill(new SKRect(across.Start, Top, across.End, Bottom), Theme.Panel, 6);
        if (stage.Segments.Count == 0)
        {
            Theme.Body.Draw(canvas, "none", (across.Start + across.End) / 2, Top + 40, SKTextAlign.Center);
        }

        foreach (var segment in stage.Segments)
        {
            var place = new SKRect(
                across.At(segment.Song.Start.Seconds),
                Top,
                across.At(segment.Song.End.Seconds),
                Bottom
            );
            canvas.Fill(place, Theme.OfStage(stage.Index), 6);
            var (first, second) = (Theme.Heading, Theme.Small with { Colour = Theme.Background });
            first = first with { Colour = Theme.Background };
            var width = place.Width - 20;
            first.Draw(
                canvas,
                first.Fit($"song {segment.Song.Start} to {segment.Song.End}", width),
                place.Left + 10,
                Top + 22
            );
            second.Draw(
                canvas,
                second.Fit($"starts at stage time {segment.StageStart}", width),
                place.Left + 10,
                Top + 41
            );
            var rate = Text($"rate {segment.Rate:0.000000}  ·  confidence {segment.Confidence:0.00}");
            second.Draw(canvas, second.Fit(rate, width), place.Left + 10, Top + 58);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
