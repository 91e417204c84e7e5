using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Rendering;
using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Rendering;

/// <summary>Stages as phones, old broadcasts and new cameras make them, each in a mix of 640 × 360.</summary>
public sealed class OddSourceSpecs : IDisposable
{
    private const int Frames = 24;
    private const double StageStart = 1.51;

    private static readonly FrameRate _thirty = new(30, 1);
    private static readonly FrameRate _fifty = new(50, 1);
    private static readonly PictureSize _wide = new(640, 360);

    private readonly RenderDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_phone_held_upright_is_turned()
    {
        await StripFootage.MakeAsync(_desk.At("lying.mp4"), 1, _thirty, 120, _wide, "-vf", "transpose=clock");
        await FfmpegProgram.RunAsync(
            [
                "-i",
                FfmpegArguments.FileUrl(_desk.At("lying.mp4")),
                .. (string[])["-c", "copy", "-metadata:s:v:0", "rotate=90", FfmpegArguments.FileUrl(_desk.At("a.mp4"))],
            ],
            Stop
        );
        (await InspectAsync("a.mp4")).Picture!.Size.ShouldBe(_wide);
        await ShouldShowAsync("a.mp4", _thirty, Whole);
    }

    [Fact]
    public async Task Four_to_three_stands_between_bars()
    {
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _thirty, 120, new(480, 360));
        await ShouldShowAsync("a.mp4", _thirty, new(80, 0, 480, 360));
    }

    [Fact]
    public async Task Pixels_that_are_not_square_are_made_so()
    {
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _thirty, 120, _wide, "-vf", "scale=480:360,setsar=4/3");
        (await InspectAsync("a.mp4")).Picture!.Size.ShouldBe(_wide);
        await ShouldShowAsync("a.mp4", _thirty, Whole);
    }

    [Fact]
    public async Task Fancams_alone_make_an_upright_mix()
    {
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _thirty, 120, new(360, 640));
        await ShouldShowAsync("a.mp4", _thirty, new(0, 0, 360, 640), size: null);
    }

    [Fact]
    public async Task Frames_that_come_when_they_like_are_shown_by_their_times()
    {
        const string some = "select='not(eq(mod(n,5),2))*not(eq(mod(n,7),3))*not(between(mod(n,29),11,14))'";
        string[] encoding = ["-vf", some, "-fps_mode", "vfr"];
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _fifty, 200, _wide, encoding);
        var there = Enumerable.Range(0, 200).Where(n => n % 5 != 2 && n % 7 != 3 && n % 29 is < 11 or > 14);
        await ShouldShowAsync("a.mp4", _fifty, Whole, frames: [.. there]);
    }

    [Theory]
    [InlineData("smpte2084", LightCurve.Pq)]
    [InlineData("arib-std-b67", LightCurve.Hlg)]
    public async Task High_dynamic_range_becomes_what_every_screen_shows(string transfer, LightCurve light)
    {
        string[] encoding =
        [
            .. (string[])["-vf", "scale=out_color_matrix=bt2020,format=yuv420p10le", "-pix_fmt", "yuv420p10le"],
            .. (string[])["-color_trc", transfer, "-color_primaries", "bt2020", "-colorspace", "bt2020nc"],
            .. (string[])["-color_range", "tv", "-profile:v", "high10"],
        ];
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _thirty, 120, _wide, encoding);
        (await InspectAsync("a.mp4")).Picture!.Coding.Light.ShouldBe(light);
        var mix = await ShouldShowAsync("a.mp4", _thirty, Whole);
        var file = await MediaAcquirer.InspectAsync(new MediaSource(mix.VideoPath), Stop);
        file.Picture!.Coding.ShouldBe(PictureCoding.Usual);
    }

    [Theory]
    [InlineData("a.mp4", true)]
    [InlineData("a.mp4", false)]
    [InlineData("a.ts", true)]
    public async Task Each_field_becomes_a_frame(string name, bool topFirst)
    {
        var fields = topFirst ? "top" : "bottom";
        string[] encoding =
        [
            .. (string[])
                [
                    "-vf",
                    $"tinterlace=interleave_{fields},setfield={(topFirst ? "tff" : "bff")}",
                    "-flags",
                    "+ildct+ilme",
                ],
            .. (string[])["-top", topFirst ? "1" : "0", "-g", "60"],
        ];
        await StripFootage.MakeAsync(_desk.At(name), 1, _fifty, 300, _wide, encoding);
        var file = await InspectAsync(name);
        file.Picture!.Coding.IsInterlaced.ShouldBeTrue();
        file.Picture.ShownRate.ShouldBe(_fifty);
        await ShouldShowAsync(name, _fifty, Whole, stageStart: file.Picture.Extent.Start.Seconds + 3.203);
    }

    [Fact]
    public async Task Borders_that_were_baked_in_are_cut_away()
    {
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _thirty, 120, _wide, "-vf", "pad=640:480:0:60");
        await ShouldShowAsync("a.mp4", _thirty, Whole);
    }

    [Fact]
    public async Task A_dark_hall_is_no_border()
    {
        const string dark = "lutyuv=y='if(gt(val,100),val,18)'";
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _thirty, 120, new(640, 480), "-vf", dark);
        await ShouldShowAsync("a.mp4", _thirty, new(80, 0, 480, 360));
    }

    [Theory]
    [InlineData("a.mkv")]
    [InlineData("a.ts")]
    public async Task A_clock_that_does_not_begin_at_nought_is_kept(string name)
    {
        await StripFootage.MakeAsync(_desk.At(name), 1, _thirty, 240, _wide, "-output_ts_offset", "7");
        var start = (await InspectAsync(name)).Picture!.Extent.Start.Seconds;
        start.ShouldBeGreaterThan(6);
        await ShouldShowAsync(name, _thirty, Whole, stageStart: start + 3.317);
    }

    [Fact]
    public async Task Full_range_keeps_its_greys()
    {
        string[] encoding = ["-vf", "scale=out_range=pc:out_color_matrix=bt601", "-pix_fmt", "yuvj420p"];
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _thirty, 120, _wide, encoding);
        var mix = await ShouldShowAsync("a.mp4", _thirty, Whole);
        await foreach (var frame in FrameReader.ReadAsync(mix.VideoPath, 640, 360, Stop))
        {
            // the noise lies evenly between 80 and 140
            frame.Pixels[..(640 * 300 * 3)].Average(part => part).ShouldBe(109.5, 3);
        }
    }

    [Fact]
    public async Task A_stage_that_ends_early_holds_its_last_picture()
    {
        await StripFootage.MakeAsync(_desk.At("a.mp4"), 1, _thirty, 60, _wide);
        await ShouldShowAsync("a.mp4", _thirty, Whole, stageStart: 1.7, frames: [.. Enumerable.Range(0, 60)]);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static PictureArea Whole => PictureArea.All(_wide);

    private Task<MediaFile> InspectAsync(string name) =>
        MediaAcquirer.InspectAsync(new MediaSource(_desk.At(name)), Stop);

    private Task<RenderedMix> ShouldShowAsync(
        string name,
        FrameRate rate,
        PictureArea place,
        double stageStart = StageStart,
        IReadOnlyList<int>? frames = null
    ) => ShouldShowAsync(name, rate, place, _wide, stageStart, frames);

    /// <summary>Mixes a part of the stage, and looks for the nearest of its frames in each of the mix.</summary>
    /// <param name="rate">how many numbers a second its strips count</param>
    /// <param name="place">where the stage's picture is in the mix's</param>
    /// <param name="frames">the numbers that it holds; without them, all</param>
    private async Task<RenderedMix> ShouldShowAsync(
        string name,
        FrameRate rate,
        PictureArea place,
        PictureSize? size,
        double stageStart = StageStart,
        IReadOnlyList<int>? frames = null
    )
    {
        var song = await _desk.NoiseAsync("song.wav", 1, 2);
        var file = await InspectAsync(name);
        var order = await RenderDesk.OrderAsync(song, FrameRate.Ntsc, size, (_desk.At(name), Frames, stageStart));
        var mix = await _desk.RenderAsync(order);
        var isInterlaced = file.Picture!.Coding.IsInterlaced;
        var (first, n) = (file.Picture!.Extent.Start.Seconds, 0);
        await foreach (var frame in FrameReader.ReadAsync(mix.VideoPath, mix.Size.Width, mix.Size.Height, Stop))
        {
            var seen = Part(frame.Pixels, mix.Size.Width, place);
            TryRead(seen, place, isInterlaced, out var read).ShouldBeTrue($"frame {n}");
            var wanted = stageStart + FrameRate.Ntsc.TimeOf(n).Seconds;
            var nearest = (frames ?? [.. Enumerable.Range(0, 400)]).Min(there => Distance(there, wanted));
            Distance(read, wanted).ShouldBeLessThan(nearest + 0.001, $"frame {n}");
            n++;
        }

        n.ShouldBe(Frames);
        return mix;

        double Distance(int number, double wanted) => Math.Abs(first + rate.TimeOf(number).Seconds - wanted);
    }

    /// <summary>Reads a strip. Of a frame made of a field, only its own rows are sure; strips change too much to guess others from.</summary>
    private static bool TryRead(byte[] bgr, PictureArea place, bool isInterlaced, out int number)
    {
        if (!isInterlaced)
        {
            return FrameStrip.TryRead(bgr, place.Width, place.Height, out _, out number);
        }

        var rows = bgr.Chunk(place.Width * 3).ToList();
        var (upper, lower) = (Of(0), Of(1));
        return FrameStrip.TryRead(upper, place.Width, place.Height, out _, out number)
            || FrameStrip.TryRead(lower, place.Width, place.Height, out _, out number);

        // each row of the field twice
        byte[] Of(int field) => [.. rows.SelectMany((_, y) => rows[(y / 2 * 2) + field])];
    }

    private static byte[] Part(byte[] bgr, int width, PictureArea place) =>
        [
            .. Enumerable
                .Range(place.Top, place.Height)
                .SelectMany(y => bgr.AsSpan(((y * width) + place.Left) * 3, place.Width * 3).ToArray()),
        ];
}
