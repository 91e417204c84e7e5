using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;
using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>Draws one stage's alignment so that a person sees at once what it rests on, or why there is none.</summary>
public static class AlignmentPlot
{
    private const int Width = 1640;
    private const int Height = 720;
    private const int HeldTop = 130;
    private const int HeldBottom = 198;

    /// <summary>Writes a PNG.</summary>
    public static Task PaintAsync(
        AlignedStage stage,
        AcquiredMedia media,
        string path,
        CancellationToken cancellationToken
    )
    {
        var across = new Axis(0, media.Song.Duration.Seconds, Theme.Margin + Panel.Label, Width - Theme.Margin);
        var names = (Stage: media.Stages[stage.Index - 1].File.Name, Song: media.Song.File.Name);
        return Picture.WriteAsync(
            Width,
            Height,
            path,
            canvas =>
            {
                PaintHeader(canvas, stage, $"{names.Stage} against {names.Song}", media.Song.Duration.Seconds);
                PaintHeld(canvas, stage, across, media.Song.Duration);
                DelayPanel.Paint(canvas, stage, across, top: 226, bottom: 486);
                StrengthPanel.Paint(canvas, stage, across, top: 514, bottom: 660);
                across.DrawTimes(canvas, 660, 664);
                Theme.Small.Draw(canvas, "song time", Theme.Margin, 680);
            },
            cancellationToken
        );
    }

    private static void PaintHeader(SKCanvas canvas, AlignedStage stage, string title, double duration)
    {
        var width = Width - (2 * Theme.Margin);
        var held = stage.Segments.Sum(segment => segment.Song.Duration.Seconds);
        var verdict = stage.Accepted
            ? Text(
                $"accepted, confidence {stage.Confidence:0.00}: {held:0.0} s of the song's {duration:0.0} s are in it"
            )
            : $"not accepted: {stage.Remark?.Clause}";
        var letters = Theme.Heading with { Colour = stage.Accepted ? Theme.Good : Theme.Bad };
        Theme.Title.Draw(canvas, Theme.Title.Fit(title, width), Theme.Margin, 46);
        letters.Draw(canvas, letters.Fit(verdict, width), Theme.Margin, 76);
        Theme.Body.Draw(canvas, Theme.Body.Fit(EvidenceOf(stage), width), Theme.Margin, 100);
    }

    private static string EvidenceOf(AlignedStage stage)
    {
        var delays = stage.Evidence.Delays;
        var strong = delays.Count(delay => delay.Strength >= stage.Evidence.LeastStrength);
        var found = Text($"{strong} of {delays.Count} compared windows of the song stand out from chance");
        var steadiness = stage.Evidence.Steadiness;
        return delays.Count == 0 ? "no sound was compared"
            : stage.Accepted || steadiness >= Verdict.EvenSteadiness ? found
            : steadiness > 0
                ? Text(
                    $"{found}, but mostly on the beats: steadiness {steadiness:0.00}, of the song {Verdict.EvenSteadiness:0.00} or more"
                )
            : $"{found}; of a stage that holds it, nearly all do, level at one delay";
    }

    /// <summary>The parts of the song that the stage holds, and the gaps between.</summary>
    private static void PaintHeld(SKCanvas canvas, AlignedStage stage, Axis across, Timestamp duration)
    {
        Theme.Heading.Draw(canvas, "parts held", Theme.Margin, HeldTop + 15);
        Theme.Small.Draw(canvas, "of the song, by this stage", Theme.Margin, HeldTop + 33);
        canvas.Fill(new SKRect(across.Start, HeldTop, across.End, HeldBottom), Theme.Panel, 6);
        var end = Timestamp.Zero;
        foreach (var segment in stage.Segments)
        {
            PaintGap(canvas, across, end, segment.Song.Start);
            PaintSegment(canvas, Place(across, segment.Song), segment, Theme.OfStage(stage.Index));
            end = segment.Song.End;
        }

        PaintGap(canvas, across, end, duration);
    }

    private static void PaintSegment(SKCanvas canvas, SKRect place, AlignmentSegment segment, SKColor colour)
    {
        canvas.Fill(place, colour.WithAlpha(80), 6);
        canvas.Fill(SKRect.Create(place.Left, place.Top, 5, place.Height), colour, 2);
        var (x, width) = (place.Left + 16, place.Width - 24);
        var where = $"song {segment.Song.Start} to {segment.Song.End}";
        var rate = Text($"rate {segment.Rate:0.000000}  ·  confidence {segment.Confidence:0.00}");
        var body = Theme.Small with { Colour = Theme.Text };
        Theme.Heading.Draw(canvas, Theme.Heading.Fit(where, width), x, place.Top + 22);
        body.Draw(canvas, body.Fit($"begins at stage time {segment.StageStart}", width), x, place.Top + 41);
        body.Draw(canvas, body.Fit(rate, width), x, place.Top + 58);
    }

    private static void PaintGap(SKCanvas canvas, Axis across, Timestamp from, Timestamp to)
    {
        if (to > from)
        {
            var place = Place(across, new TimeRange(from, to));
            Theme.Small.DrawInside(canvas, Text($"not held: {(to - from).Seconds:0.0} s"), place);
        }
    }

    private static SKRect Place(Axis across, TimeRange song) =>
        new(across.At(song.Start.Seconds), HeldTop, across.At(song.End.Seconds), HeldBottom);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
