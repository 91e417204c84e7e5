using System.Globalization;

namespace StageMix.Pipeline.Rendering;

/// <summary>Brings a picture of any shape to the mix's size without stretching it.</summary>
internal static class PictureFit
{
    /// <summary>The largest part of a picture that may be cropped away; beyond it, the picture gets black bars.</summary>
    private const double MostLost = 0.12;

    /// <summary>The filters that scale from <paramref name="source"/> (square pixels) and crop or pad to <paramref name="output"/>.</summary>
    public static string Filters(PictureSize source, PictureSize output)
    {
        var across = (double)output.Width / source.Width;
        var down = (double)output.Height / source.Height;
        var lost = 1 - (Math.Min(across, down) / Math.Max(across, down));
        var fills = lost <= MostLost;
        var factor = fills ? Math.Max(across, down) : Math.Min(across, down);
        var (width, height) = (Even(source.Width * factor), Even(source.Height * factor));
        var scale = $"scale={width}:{height}:out_color_matrix=bt709:out_range=tv";
        var conform = fills
            ? $"crop={output.Width}:{output.Height}"
            : $"pad={output.Width}:{output.Height}:(ow-iw)/2:(oh-ih)/2";
        return string.Create(CultureInfo.InvariantCulture, $"{scale},format=yuv420p,{conform},setsar=1");
    }

    private static int Even(double side) => Math.Max(2, 2 * (int)Math.Round(side / 2));
}
