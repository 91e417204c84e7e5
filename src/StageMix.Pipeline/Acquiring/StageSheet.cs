using System.Globalization;
using SkiaSharp;
using StageMix.Pipeline.Drawing;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Acquiring;

/// <summary>
/// Draws one numbered picture a stage, so that people see at a glance which is which: narrow, with large numbers, because
/// most of them look at it on a phone.
/// </summary>
internal static class StageSheet
{
    private const int Width = 320;
    private const int Height = 180;
    private const int Caption = 56;
    private const int Gap = 18;
    private const int MostColumns = 3;

    private static readonly Lettering _number = new(28, Theme.Background, IsBold: true);
    private static readonly Lettering _title = Theme.Body with { Size = 21, Colour = Theme.Text };

    /// <summary>Writes a PNG.</summary>
    /// <param name="tiles">in the stages' order</param>
    public static async Task PaintAsync(
        IReadOnlyList<StageTile> tiles,
        string path,
        CancellationToken cancellationToken
    )
    {
        var pictures = new SKBitmap?[tiles.Count];
        await Parallel.ForAsync(
            0,
            tiles.Count,
            cancellationToken,
            async (i, stop) => pictures[i] = await PictureOfAsync(tiles[i], stop)
        );
        var columns = Math.Clamp((int)Math.Ceiling(Math.Sqrt(tiles.Count)), 1, MostColumns);
        var rows = (tiles.Count + columns - 1) / columns;
        await Picture.WriteAsync(
            (columns * (Width + Gap)) - Gap + (2 * Theme.Margin),
            (rows * (Height + Caption + Gap)) - Gap + (2 * Theme.Margin),
            path,
            canvas =>
            {
                for (var i = 0; i < tiles.Count; i++)
                {
                    var left = Theme.Margin + (i % columns * (Width + Gap));
                    var top = Theme.Margin + (i / columns * (Height + Caption + Gap));
                    PaintTile(canvas, SKRect.Create(left, top, Width, Height), tiles[i], pictures[i]);
                }
            },
            cancellationToken
        );
        foreach (var picture in pictures)
        {
            picture?.Dispose();
        }
    }

    private static void PaintTile(SKCanvas canvas, SKRect place, StageTile tile, SKBitmap? picture)
    {
        canvas.Fill(SKRect.Create(place.Left, place.Top, Width, Height + Caption), Theme.Panel, 6);
        if (picture is not null)
        {
            canvas.Show(picture, place);
        }

        var chip = SKRect.Create(place.Left + 8, place.Bottom + 8, 52, Caption - 16);
        canvas.Fill(chip, Theme.OfStage(tile.Index), 6);
        _number.DrawInside(canvas, tile.Index.ToString(CultureInfo.InvariantCulture), chip);
        var left = chip.Right + 10;
        _title.Draw(canvas, _title.Fit(tile.Title, place.Right - 8 - left), left, place.Bottom + 36);
    }

    /// <summary>None when there is nothing to see, for whatever reason: the number and the title tell as well.</summary>
    private static async Task<SKBitmap?> PictureOfAsync(StageTile tile, CancellationToken cancellationToken)
    {
        try
        {
            return tile switch
            {
                { Thumbnail: { } thumbnail } => await Stills.ReadAsync(thumbnail, Height, cancellationToken),
                { File: { Picture: { } shown } file } => await MiddleOfAsync(file, shown, cancellationToken),
                _ => null,
            };
        }
        catch (ToolException)
        {
            return null;
        }
    }

    private static async Task<SKBitmap?> MiddleOfAsync(
        MediaFile file,
        PictureInfo shown,
        CancellationToken cancellationToken
    )
    {
        var middle = shown.Extent.Start - file.Start + shown.Extent.Duration.Scale(0.5);
        var found = await Stills.ReadAsync(file.Path, shown.Size, middle, 1, Height, cancellationToken);
        return found.Count > 0 ? found[0] : null;
    }
}

/// <summary>A stage as people are shown it before its picture is fetched.</summary>
/// <param name="Index">its number, from 1</param>
/// <param name="Thumbnail">a link's small picture, where it has one</param>
/// <param name="File">the stage's file, which may hold a picture</param>
internal sealed record StageTile(int Index, string Title, Thumbnail? Thumbnail, MediaFile File);
