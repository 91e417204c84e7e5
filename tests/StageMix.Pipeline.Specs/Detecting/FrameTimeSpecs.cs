using System.Globalization;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Specs.Detecting;

/// <summary>A frame's number and its time are ffprobe's, whatever the file.</summary>
public sealed class FrameTimeSpecs(MadeClips clips) : IClassFixture<MadeClips>
{
    private const string Two =
        "testsrc2=s=640x360:r=RATE:d=1[a];mandelbrot=s=640x360:r=RATE,trim=end_frame=20[b];[a][b]concat=n=2";

    public static TheoryData<string, string, string[]> Files { get; } =
        new()
        {
            { "60 frames a second", Made("60"), [] },
            { "an NTSC rate", Made("30000/1001"), [] },
            { "10 bits", Made("25"), ["-c:v", "libx265", "-pix_fmt", "yuv420p10le", "-x265-params", "log-level=none"] },
            { "4K", Made("25") + ",scale=3840:2160", ["-preset", "ultrafast"] },
            { "a varying rate", Made("30") + ",select='not(eq(mod(n,7),3))+gte(n,30)'", ["-fps_mode", "vfr"] },
            { "fields", Made("50") + ",tinterlace=interleave_top", ["-flags", "+ildct+ilme"] },
            { "a late start", Made("25") + ",setpts=PTS+2/TB", ["-fps_mode", "passthrough"] },
            { "frames that refer ahead", Made("25"), ["-bf", "3", "-g", "12"] },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Numbers_and_times_are_ffprobes(string what, string graph, string[] encoding)
    {
        var path = clips.PathOf($"{what.Replace(' ', '-')}.mp4");
        await MakeAsync(["-filter_complex", graph], encoding, path);

        await Check(path, what);
    }

    [Fact]
    public async Task A_turned_file_is_seen_upright_and_counted_alike()
    {
        var (flat, turned) = (clips.PathOf("flat.mp4"), clips.PathOf("turned.mp4"));
        await MakeAsync(["-filter_complex", Made("25")], [], flat);
        await MakeAsync(["-i", FfmpegArguments.FileUrl(flat)], ["-c", "copy", "-metadata:s:v:0", "rotate=90"], turned);

        await Check(turned, "turned");
    }

    private async Task Check(string path, string what)
    {
        var times = await TimesAsync(path);
        var shots = await clips.DetectFileAsync(path);

        shots.Frames.ShouldBe(times.Count, what);
        shots.Extent.Start.Seconds.ShouldBe(times[0], 1e-5, what);
        var cut = shots.Cuts.ShouldHaveSingleItem();
        cut.Time.Seconds.ShouldBe(times[(int)cut.Frame], 1e-5, what);
        // the second half's 20 frames, or 10 of two fields each, come last
        cut.Frame.ShouldBe(times.Count - (what == "fields" ? 10 : 20), what);
    }

    private static async Task<IReadOnlyList<double>> TimesAsync(string path)
    {
        var text = await ToolProcess.CaptureAsync(
            new ToolRun(
                "ffprobe",
                ["-v", "error", "-select_streams", "v:0", "-show_entries", "frame=pts_time", "-of", "csv=p=0", path]
            ),
            TestContext.Current.CancellationToken
        );
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => double.Parse(line.Trim(',', '\r', ' '), CultureInfo.InvariantCulture)),
        ];
    }

    private static Task MakeAsync(string[] source, string[] encoding, string path) =>
        FfmpegProgram.RunAsync(
            [.. source, "-video_track_timescale", "90000", .. encoding, FfmpegArguments.FileUrl(path)],
            TestContext.Current.CancellationToken
        );

    private static string Made(string rate) => Two.Replace("RATE", rate, StringComparison.Ordinal) + ",format=yuv420p";
}
