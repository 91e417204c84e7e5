using System.Globalization;
using System.Threading.Channels;
using StageMix.Tools.Processes;

namespace StageMix.Tools.Ffmpeg;

/// <summary>Decodes a file's first video stream once, in presentation order, to small pictures with their timestamps.</summary>
public static class FrameReader
{
    private const int FramesAhead = 16;

    /// <summary>All frames, as <c>ffmpeg -i F -fps_mode passthrough</c> gives them, scaled by area to width × height.</summary>
    /// <returns>each frame's BGR pixels, rows top down, in a buffer of its own</returns>
    /// <exception cref="ToolException">ffmpeg failed or is missing</exception>
    public static IAsyncEnumerable<VideoFrame> ReadAsync(
        string path,
        int width,
        int height,
        CancellationToken cancellationToken
    ) => ReadAsync(path, width, height, PixelLayout.Bgr, cancellationToken);

    /// <summary>As above, in the layout of choice.</summary>
    /// <param name="width">even where the layout halves it</param>
    /// <param name="height">even where the layout halves it</param>
    /// <exception cref="ToolException">ffmpeg failed or is missing</exception>
    public static IAsyncEnumerable<VideoFrame> ReadAsync(
        string path,
        int width,
        int height,
        PixelLayout layout,
        CancellationToken cancellationToken
    ) => RunAsync(path, "", width, height, layout, cancellationToken);

    /// <summary>As the first, the frames of some spans alone; between many spans there may be others too.</summary>
    /// <param name="spans">at least one, in seconds on the file's clock, both ends included; in order</param>
    /// <exception cref="ToolException">ffmpeg failed or is missing</exception>
    public static IAsyncEnumerable<VideoFrame> ReadAsync(
        string path,
        int width,
        int height,
        IReadOnlyList<(double From, double To)> spans,
        CancellationToken cancellationToken
    ) => RunAsync(path, FrameSpans.Select(spans) + ",", width, height, PixelLayout.Bgr, cancellationToken);

    private static IAsyncEnumerable<VideoFrame> RunAsync(
        string path,
        string choosing,
        int width,
        int height,
        PixelLayout layout,
        CancellationToken cancellationToken
    ) =>
        ReadAhead.RunAsync<VideoFrame>(
            FramesAhead,
            (frames, stop) => DecodeAsync(path, choosing, width, height, layout, frames, stop),
            cancellationToken
        );

    private static Task DecodeAsync(
        string path,
        string choosing,
        int width,
        int height,
        PixelLayout layout,
        ChannelWriter<VideoFrame> frames,
        CancellationToken stop
    )
    {
        var times = Channel.CreateUnbounded<FrameTime>();
        var stamps = new ShowInfo(times.Writer);
        var bytes = layout == PixelLayout.Bgr ? width * height * 3 : width * height * 3 / 2;
        var run = new ToolRun("ffmpeg", Arguments(path, choosing, width, height, layout))
        {
            MemoryLimit = ToolRun.MediaMemory,
            OnErrorLine = stamps.Read,
            ReadOutput = (output, token) => ReadFramesAsync(output, bytes, times.Reader, frames, token),
        };
        return ToolProcess.RunAsync(run, stop);
    }

    private static string[] Arguments(string path, string choosing, int width, int height, PixelLayout layout) =>
        [
            .. FfmpegArguments.Common,
            // showinfo speaks at this level
            "-loglevel",
            "info",
            "-nostats",
            "-copyts",
            .. FfmpegArguments.Media(path),
            "-map",
            // V passes over covers, which are video streams too
            "0:V:0",
            "-vf",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{choosing}scale={width}:{height}:flags=area,format={(layout == PixelLayout.Bgr ? "bgr24" : "yuv420p")},showinfo=checksum=0"
            ),
            "-fps_mode",
            "passthrough",
            "-f",
            "rawvideo",
            "pipe:1",
        ];

    private static async Task ReadFramesAsync(
        Stream output,
        int bytes,
        ChannelReader<FrameTime> times,
        ChannelWriter<VideoFrame> frames,
        CancellationToken token
    )
    {
        while (true)
        {
            var pixels = new byte[bytes];
            if (await output.ReadAtLeastAsync(pixels, bytes, throwOnEndOfStream: false, token) < bytes)
            {
                return;
            }

            await frames.WriteAsync(new VideoFrame(pixels, await times.ReadAsync(token)), token);
        }
    }
}
