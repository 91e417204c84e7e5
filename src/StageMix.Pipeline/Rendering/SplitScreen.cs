using SkiaSharp;
using StageMix.Pipeline.Drawing;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Two mixes of the same part of a song beside each other, to compare them; the sound is heard once.</summary>
public static class SplitScreen
{
    private const int LabelHeight = 46;

    /// <summary>Writes an MP4 twice as wide as each mix.</summary>
    /// <param name="left">the mix and the words over it</param>
    /// <param name="right">of the same size, rate and length</param>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static async Task JoinAsync(
        (RenderedMix Mix, string Label) left,
        (RenderedMix Mix, string Label) right,
        string path,
        CancellationToken cancellationToken
    )
    {
        var labels = Path.ChangeExtension(path, ".png");
        try
        {
            await PaintLabelsAsync(left.Mix.Size, [left.Label, right.Label], labels, cancellationToken);
            await FfmpegProgram.RunAsync(
                Arguments(left.Mix.VideoPath, right.Mix.VideoPath, labels, path),
                cancellationToken
            );
        }
        finally
        {
            File.Delete(labels);
        }
    }

    private static Task PaintLabelsAsync(
        PictureSize side,
        IReadOnlyList<string> labels,
        string path,
        CancellationToken cancellationToken
    ) =>
        Picture.WriteAsync(
            labels.Count * side.Width,
            side.Height,
            path,
            canvas =>
            {
                canvas.Clear(SKColors.Transparent);
                var letters = Theme.Heading with { Size = 20 };
                foreach (var (i, label) in labels.Index())
                {
                    var words = letters.Fit(label, side.Width - (4 * Theme.Margin));
                    var width = letters.WidthOf(words) + (2 * Theme.Margin);
                    var place = SKRect.Create((i * side.Width) + Theme.Margin, Theme.Margin, width, LabelHeight);
                    canvas.Fill(place, Theme.Background.WithAlpha(200), LabelHeight / 2);
                    letters.DrawInside(canvas, words, place);
                    canvas.Tick(i * side.Width, 0, i == 0 ? 0 : side.Height, Theme.Background, 6);
                }
            },
            cancellationToken
        );

    private static IReadOnlyList<string> Arguments(string left, string right, string labels, string path) =>
        [
            "-i",
            FfmpegArguments.FileUrl(left),
            "-i",
            FfmpegArguments.FileUrl(right),
            "-i",
            FfmpegArguments.FileUrl(labels),
            "-filter_complex",
            "[0:v][1:v]hstack[both];[both][2:v]overlay,"
                + "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709[out]",
            "-map",
            "[out]",
            "-map",
            "0:a:0",
            .. EncoderArguments.Picture(new EncoderPreset()),
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "copy",
            "-movflags",
            "+faststart",
            FfmpegArguments.FileUrl(path),
        ];
}
