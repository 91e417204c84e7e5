using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;

namespace StageMix.Pipeline.Planning;

/// <summary>Draws switches: of each the last picture before it beside the first one after it.</summary>
internal static class MatchSheet
{
    private const int Width = 256;
    private const int Height = 144;
    private const int Caption = 30;
    private const int Gap = 18;
    private const int Header = 96;
    private const int Columns = 3;

    /// <summary>Writes a PNG.</summary>
    public static async Task PaintAsync(
        string title,
        FoundMatches found,
        AcquiredMedia media,
        string path,
        CancellationToken cancellationToken
    )
    {
        var matches = found.Best;
        var pictures = new SKBitmap?[2 * matches.Count];
        await Parallel.ForAsync(
            0,
            pictures.Length,
            cancellationToken,
            async (i, stop) => pictures[i] = await PictureAsync(matches[i / 2], i % 2 == 0, media, stop)
        );
        var rows = Math.Max(1, (matches.Count + Columns - 1) / Columns);
        await Picture.WriteAsync(
            (Columns * ((2 * Width) + Gap)) - Gap + (2 * Theme.Margin),
            Header + (rows * (Height + Caption + Gap)) - Gap + Theme.Margin,
            path,
            canvas =>
            {
                Theme.Title.Draw(canvas, title, Theme.Margin, 46);
                Theme.Body.Draw(
                    canvas,
                    $"the last picture before a switch, and the first after it; matched by {found.MatchedBy}",
                    Theme.Margin,
                    72
                );
                for (var i = 0; i < matches.Count; i++)
                {
                    var left = Theme.Margin + (i % Columns * ((2 * Width) + Gap));
                    var top = Header + (i / Columns * (Height + Caption + Gap));
                    Paint(canvas, i + 1, matches[i], pictures[2 * i], pictures[(2 * i) + 1], left, top);
                }
            },
            cancellationToken
        );
        foreach (var picture in pictures)
        {
            picture?.Dispose();
        }
    }

    private static void Paint(
        SKCanvas canvas,
        int number,
        StageMatch match,
        SKBitmap? before,
        SKBitmap? after,
        float left,
        float top
    )
    {
        canvas.Fill(SKRect.Create(left, top, 2 * Width, Height + Caption), Theme.Panel, 6);
        foreach (var (i, (picture, stage)) in new[] { (before, match.Outgoing), (after, match.Incoming) }.Index())
        {
            var place = SKRect.Create(left + (i * Width), top, Width, Height);
            if (picture is not null)
            {
                canvas.Show(picture, place);
            }

            canvas.Fill(SKRect.Create(place.Left, place.Bottom, place.Width, 3), Theme.OfStage(stage));
            canvas.Chip(SKRect.Create(place.Left + 6, place.Bottom + 8, 26, 17), stage);
        }

        Theme.Body.Draw(canvas, $"{number}. {match.Song}", left + 40, top + Height + 22);
        Theme.Body.Draw(
            canvas,
            string.Create(CultureInfo.InvariantCulture, $"jump {match.Jump:0.00}"),
            left + (2 * Width) - 10,
            top + Height + 22,
            SKTextAlign.Right
        );
    }

    private static async Task<SKBitmap?> PictureAsync(
        StageMatch match,
        bool isBefore,
        AcquiredMedia media,
        CancellationToken cancellationToken
    )
    {
        var file = media.Stages[(isBefore ? match.Outgoing : match.Incoming) - 1].File;
        // a little before the frame, for seeking gives the first one that is not earlier
        var early = file.Picture!.Rate.FrameDuration.Scale(0.5);
        var time = (isBefore ? match.LastTime : match.FirstTime) - file.Start - early;
        var found = await Stills.ReadAsync(file.Path, file.Picture.Size, time, 1, Height, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }
}
