using System.Globalization;

namespace StageMix.Pipeline.Rendering;

/// <summary>Brings a picture of any shape to the mix's size without stretching it.</summary>
internal static class PictureFit
{
    /// <summary>The largest part of a picture that may be cropped away; beyond it, the picture gets black bars.</summary>
    private const double MostLost = 0.12;

    /// <summary>The filters that take what is inside the borders, scale it, and crop or pad to <paramref name="output"/>.</summary>
    /// <param name="scaling">further options of the scaler; it does nothing where there are none and the size is right</param>
    public static IReadOnlyList<string> Filters(SegmentSource source, PictureSize output, string scaling)
    {
        var inside = source.Inside;
        var across = (double)output.Width / inside.Width;
        var down = (double)output.Height / inside.Height;
        var lost = 1 - (Math.Min(across, down) / Math.Max(across, down));
        var fills = lost <= MostLost;
        var factor = fills ? Math.Max(across, down) : Math.Min(across, down);
        var scaled = new PictureSize(Even(inside.Width * factor), Even(inside.Height * factor));
        return
        [
            .. inside == PictureArea.All(source.Size) ? Array.Empty<string>() : [Cut(inside, source.Size)],
            Text($"scale={scaled.Width}:{scaled.Height}{scaling}"),
            .. scaled == output ? Array.Empty<string>()
            : fills ? [Text($"crop={output.Width}:{output.Height}")]
            : new[] { Text($"pad={output.Width}:{output.Height}:(ow-iw)/2:(oh-ih)/2") },
            "setsar=1",
        ];
    }

    // the decoder's pixels may not be square, so the part is given as shares of its picture
    private static string Cut(PictureArea inside, PictureSize all) =>
        Text(
            $"crop=iw*{inside.Width}/{all.Width}:ih*{inside.Height}/{all.Height}:iw*{inside.Left}/{all.Width}:ih*{inside.Top}/{all.Height}"
        );

    private static int Even(double side) => Math.Max(2, 2 * (int)Math.Round(side / 2));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
