using SkiaSharp;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Drawing;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>Paints a row of the lanes' picture: sections and beats, the mix, a lane a stage, the time.</summary>
internal sealed class LaneRow(MixTimeline timeline, IReadOnlyList<Lane> lanes, SongStructure song, Timestamp duration)
{
    public const byte HeldAlpha = 72;

    private const int Section = 22;
    private const int Beats = 12;
    private const int Mix = 34;
    private const int Band = 24;
    private const int Marks = 9;
    private const int LaneHeight = Band + Marks + 4;
    private const int Times = 22;
    private const int Lanes = Section + Beats + Mix + 10;

    private readonly List<TakenPart> _parts = [.. TakenPart.Of(timeline)];

    public double Duration => duration.Seconds;

    public int Height => Lanes + (lanes.Count * LaneHeight) + Times;

    public void Paint(SKCanvas canvas, Axis time, float top)
    {
        var bottom = top + Height - Times;
        time.DrawTimes(canvas, top + Section + Beats, bottom);
        PaintLabels(canvas, top);
        canvas.Save();
        canvas.ClipRect(new SKRect(time.Start, top, time.End, bottom));
        PaintSections(canvas, time, top);
        PaintBeats(canvas, time, top + Section, bottom);
        foreach (var part in _parts)
        {
            var lane = lanes.First(lane => lane.Taken.Contains(part));
            PaintPart(canvas, time, top + Section + Beats, Mix, part, lane.Index);
        }

        foreach (var (i, lane) in lanes.Index())
        {
            PaintLane(canvas, time, top + Lanes + (i * LaneHeight), lane);
        }

        canvas.Restore();
    }

    private void PaintLabels(SKCanvas canvas, float top)
    {
        var tempo = song.Tempo > 0 ? FormattableString.Invariant($"{song.Tempo:0} beats a minute") : "";
        Theme.Small.Draw(canvas, tempo, Theme.Margin, top + 16);
        Theme.Heading.Draw(canvas, "the mix", Theme.Margin, top + Section + Beats + 23);
        foreach (var (i, lane) in lanes.Index())
        {
            var y = top + Lanes + (i * LaneHeight);
            var name = Theme.Body with { Colour = lane.Problem is null ? Theme.Text : Theme.Muted };
            canvas.Chip(SKRect.Create(Theme.Margin, y + 3, 26, 18), lane.Index, isUsed: lane.Problem is null);
            name.Draw(canvas, name.Fit(lane.Name, Panel.Label - 50), Theme.Margin + 34, y + 18);
        }
    }

    private void PaintSections(SKCanvas canvas, Axis time, float top)
    {
        foreach (var section in song.Sections)
        {
            var place = Place(time, section.Song, top, Section - 4);
            canvas.Fill(place, section.IsChorus ? Theme.Faint : Theme.Line, 3);
            var letters = Theme.Small with { Colour = Theme.Text, IsBold = section.IsChorus };
            var label = section.IsChorus ? $"{section.Label} · chorus" : section.Label;
            letters.DrawInside(canvas, label, place);
        }
    }

    private void PaintBeats(SKCanvas canvas, Axis time, float top, float bottom)
    {
        foreach (var beat in song.Beats)
        {
            canvas.Tick(time.At(beat.Seconds), top + 5, top + Beats - 2, Theme.Faint);
        }

        foreach (var bar in song.Downbeats)
        {
            canvas.Tick(time.At(bar.Seconds), top, top + Beats - 2, Theme.Muted);
            canvas.Tick(time.At(bar.Seconds), top + Beats, bottom, Theme.Panel);
        }
    }

    private static void PaintLane(SKCanvas canvas, Axis time, float top, Lane lane)
    {
        if (lane.Problem is { } problem)
        {
            canvas.Fill(new SKRect(time.Start, top, time.End, top + Band), Theme.Panel, 3);
            var words = Theme.Small.Fit($"left out: {problem}", time.End - time.Start - 20);
            Theme.Small.Draw(canvas, words, time.Start + 10, top + 17);
            return;
        }

        var colour = Theme.OfStage(lane.Index);
        foreach (var held in lane.Held)
        {
            canvas.Fill(Place(time, held, top, Band), colour.WithAlpha(HeldAlpha), 3);
        }

        foreach (var part in lane.Taken)
        {
            PaintPart(canvas, time, top, Band, part, lane.Index);
        }

        foreach (var cut in lane.Cuts)
        {
            canvas.Tick(time.At(cut.Seconds), top + Band + 1, top + Band + Marks, Theme.Muted, 1.5f);
        }

        foreach (var flash in lane.Flashes)
        {
            canvas.Diamond(time.At(flash.Seconds), top + Band + 5, 4, Theme.Flash);
        }
    }

    private static void PaintPart(SKCanvas canvas, Axis time, float top, int height, TakenPart part, int stage)
    {
        var place = Place(time, part.Song, top, height);
        // a hair of room tells a clip from the next one
        place.Right -= 1;
        canvas.Fill(place, Theme.OfStage(stage), 3);
        (Theme.Small with { Colour = Theme.Background, IsBold = true }).DrawInside(canvas, $"{part.Number}", place);
    }

    private static SKRect Place(Axis time, TimeRange song, float top, float height) =>
        new(time.At(song.Start.Seconds), top, time.At(song.End.Seconds), top + height);
}
