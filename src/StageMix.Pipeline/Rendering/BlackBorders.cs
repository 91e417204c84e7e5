using System.Globalization;
using StageMix.Pipeline.Acquiring;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Finds the black borders that were baked into a stage's picture, by looking at keyframes all over it.</summary>
internal static class BlackBorders
{
    private const int Version = 1;
    private const int Looks = 6;

    /// <summary>Of 255. Baked black is black but for what coding makes of it; a dark hall has a brighter spot in each row.</summary>
    private const int Black = 12;

    /// <summary>Of the side. What is narrower is not worth a cut, and borders made on purpose are as wide on both sides.</summary>
    private const double Narrowest = 0.01;
    private const double MostUneven = 0.02;

    /// <summary>The rim next to a border is blurred.</summary>
    private const int Rim = 2;

    /// <returns>what is not border: all of the picture where there is none</returns>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static Task<PictureArea> FindAsync(
        MediaFile stage,
        PictureInfo picture,
        Workspace workspace,
        CancellationToken cancellationToken
    ) =>
        workspace.KeepAsync(
            "rendering",
            Fingerprint.Of("rendering", Version, "inside", stage.Content),
            () => LookAsync(stage, picture, cancellationToken),
            cancellationToken
        );

    /// <summary>What lies between even borders.</summary>
    /// <param name="rows">how bright each row ever gets, 0 to 255</param>
    /// <param name="columns">the same of each column</param>
    public static PictureArea Inside(ReadOnlySpan<byte> rows, ReadOnlySpan<byte> columns)
    {
        var (top, height) = Between(rows);
        var (left, width) = Between(columns);
        return new PictureArea(left, top, width, height);
    }

    private static (int First, int Length) Between(ReadOnlySpan<byte> brightest)
    {
        var side = brightest.Length;
        var (before, after) = Dark(brightest);
        var areBorders =
            before < side
            && Math.Min(before, after) >= LeastBorder(side)
            && Math.Abs(before - after) <= Math.Max(2, MostUneven * side);
        return areBorders ? (before + Rim, side - before - after - (2 * Rim)) : (0, side);
    }

    /// <summary>How much is dark at either end; all of it in a black picture.</summary>
    private static (int Before, int After) Dark(ReadOnlySpan<byte> brightest)
    {
        var first = brightest.IndexOfAnyInRange((byte)(Black + 1), byte.MaxValue);
        var last = brightest.LastIndexOfAnyInRange((byte)(Black + 1), byte.MaxValue);
        return first < 0 ? (brightest.Length, brightest.Length) : (first, brightest.Length - 1 - last);
    }

    private static double LeastBorder(int side) => Math.Max(1, Narrowest * side);

    /// <summary>Whether more light could still leave borders: what was bright once stays so.</summary>
    private static bool MayHaveBorders(ReadOnlySpan<byte> brightest)
    {
        var (before, after) = Dark(brightest);
        return Math.Min(before, after) >= LeastBorder(brightest.Length);
    }

    private static async Task<PictureArea> LookAsync(
        MediaFile stage,
        PictureInfo picture,
        CancellationToken cancellationToken
    )
    {
        var (rows, columns) = (new byte[picture.Size.Height], new byte[picture.Size.Width]);
        for (var look = 0; look < Looks && (MayHaveBorders(rows) || MayHaveBorders(columns)); look++)
        {
            var time = picture.Extent.Start - stage.Start + picture.Extent.Duration.Scale((look + 0.5) / Looks);
            await FfmpegProgram.ReadAsync(
                Arguments(stage.Path, picture.Size, time.Seconds),
                (output, stop) => BrightenAsync(output, rows, columns, stop),
                cancellationToken
            );
        }

        var inside = Inside(rows, columns);
        return inside is { Width: > 0, Height: > 0 } ? inside : PictureArea.All(picture.Size);
    }

    private static IReadOnlyList<string> Arguments(string path, PictureSize size, double seconds) =>
        [
            "-skip_frame",
            "nokey",
            "-noaccurate_seek",
            "-ss",
            Math.Max(0, seconds).ToString("F3", CultureInfo.InvariantCulture),
            "-threads",
            "1",
            .. FfmpegArguments.Media(path),
            "-map",
            "0:V:0",
            "-frames:v",
            "1",
            // the keyframe may lie long before the time that was sought
            "-fps_mode",
            "passthrough",
            "-vf",
            string.Create(
                CultureInfo.InvariantCulture,
                $"scale={size.Width}:{size.Height}:flags=neighbor:out_range=pc,format=gray"
            ),
            "-f",
            "rawvideo",
            "pipe:1",
        ];

    private static async Task BrightenAsync(Stream output, byte[] rows, byte[] columns, CancellationToken stop)
    {
        var row = new byte[columns.Length];
        for (var y = 0; y < rows.Length; y++)
        {
            if (await output.ReadAtLeastAsync(row, row.Length, throwOnEndOfStream: false, stop) < row.Length)
            {
                return;
            }

            for (var x = 0; x < row.Length; x++)
            {
                rows[y] = Math.Max(rows[y], row[x]);
                columns[x] = Math.Max(columns[x], row[x]);
            }
        }
    }
}
