using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;
using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>Draws one picture a clip: its number, song time and length, and its stage.</summary>
internal static class Storyboard
{
    private const int Width = 320;
    private const int Height = 180;
    private const int Caption = 58;
    private const int Gap = 18;
    private const int Header = 96;

    /// <summary>Writes a PNG.</summary>
    public static async Task PaintAsync(
        PlannedMix plan,
        AcquiredMedia media,
        string path,
        CancellationToken cancellationToken
    )
    {
        var timeline = plan.Timeline;
        var clips = timeline.Placed().ToList();
        var stages = clips.ConvertAll(clip => media.Stages.First(stage => stage.File.Path == clip.Clip.Media.Path));
        var pictures = new SKBitmap?[clips.Count];
        await Parallel.ForAsync(
            0,
            clips.Count,
            cancellationToken,
            async (i, stop) => pictures[i] = await MiddleOfAsync(clips[i].Clip, timeline.Rate, stages[i].File, stop)
        );

        var columns = ColumnsFor(clips.Count);
        var rows = (clips.Count + columns - 1) / columns;
        await Picture.WriteAsync(
            (columns * (Width + Gap)) - Gap + (2 * Theme.Margin),
            Header + (rows * (Height + Caption + Gap)) - Gap + Theme.Margin,
            path,
            canvas =>
            {
                PaintHeader(canvas, plan, (columns * (Width + Gap)) - Gap);
                for (var i = 0; i < clips.Count; i++)
                {
                    var (left, top) = (i % columns * (Width + Gap), i / columns * (Height + Caption + Gap));
                    var place = SKRect.Create(Theme.Margin + left, Header + top, Width, Height);
                    PaintClip(canvas, place, pictures[i], stages[i].Index);
                    PaintCaption(canvas, place, i + 1, clips[i], timeline, stages[i].Index);
                }
            },
            cancellationToken
        );
        foreach (var picture in pictures)
        {
            picture?.Dispose();
        }
    }

    /// <summary>A picture about as wide as it is high, up to what a screen shows.</summary>
    private static int ColumnsFor(int clips) => Math.Clamp((int)Math.Ceiling(Math.Sqrt(clips)), 3, 6);

    private static void PaintHeader(SKCanvas canvas, PlannedMix plan, float width)
    {
        var timeline = plan.Timeline;
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"{timeline.Song.Name} from {timeline.MixStart} to {timeline.MixEnd}  ·  {timeline.Clips.Count} clips  ·  {plan.Style.ToString().ToLowerInvariant()}, seed {plan.Seed}"
        );
        Theme.Title.Draw(canvas, Theme.Title.Fit(timeline.Name, width), Theme.Margin, 46);
        Theme.Body.Draw(canvas, Theme.Body.Fit(facts, width), Theme.Margin, 72);
    }

    private static void PaintClip(SKCanvas canvas, SKRect place, SKBitmap? picture, int stage)
    {
        canvas.Fill(SKRect.Create(place.Left, place.Top, place.Width, Height + Caption), Theme.Panel, 6);
        if (picture is not null)
        {
            canvas.Show(picture, place);
        }

        canvas.Fill(SKRect.Create(place.Left, place.Bottom, place.Width, 4), Theme.OfStage(stage));
    }

    private static void PaintCaption(
        SKCanvas canvas,
        SKRect place,
        int number,
        (long FirstFrame, Clip Clip) placed,
        MixTimeline timeline,
        int stage
    )
    {
        var (left, right) = (place.Left + 10, place.Right - 10);
        var length = timeline.Rate.TimeOf(placed.Clip.Frames).Seconds;
        Theme.Heading.Draw(canvas, $"{number}", left, place.Bottom + 25);
        Theme.Body.Draw(canvas, $"{timeline.SongTimeOf(placed.FirstFrame)}", left + 36, place.Bottom + 25);
        Theme.Body.Draw(
            canvas,
            string.Create(CultureInfo.InvariantCulture, $"{length:0.00} s"),
            right,
            place.Bottom + 25,
            SKTextAlign.Right
        );
        canvas.Chip(SKRect.Create(left, place.Bottom + 34, 26, 17), stage);
        var name = Theme.Body.Fit(placed.Clip.Media.Name, right - left - 36);
        Theme.Body.Draw(canvas, name, left + 36, place.Bottom + 48);
    }

    /// <summary>The frame in the middle of a clip.</summary>
    private static async Task<SKBitmap?> MiddleOfAsync(
        Clip clip,
        FrameRate rate,
        MediaFile file,
        CancellationToken cancellationToken
    )
    {
        var middle = clip.StageStart + rate.TimeOf(clip.Frames / 2).Scale(clip.Rate) - file.Start;
        var found = await Stills.ReadAsync(file.Path, file.Picture!.Size, middle, 1, Height, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }
}
