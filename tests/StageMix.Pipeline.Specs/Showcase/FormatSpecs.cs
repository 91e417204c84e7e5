using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class FormatSpecs(FormatShow formats) : IClassFixture<FormatShow>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task Each_frame_of_every_format_is_there_says_its_number_and_comes_at_its_time(int number)
    {
        var truth = formats.Show.Truth.Stages[number - 1];
        var frames = 0;
        await foreach (var frame in FrameReader.ReadAsync(Path(number), truth.Width, truth.Height, Stop))
        {
            FrameStrip.TryRead(frame.Pixels, truth.Width, truth.Height, out var stage, out var read).ShouldBeTrue();
            (stage, read).ShouldBe((number, frames));
            var time = Timestamp.FromUnits(frame.Time.Units, frame.Time.Numerator, frame.Time.Denominator);
            (time - truth.FrameRate.TimeOf(frames)).Seconds.ShouldBe(0, 0.0005);
            frames++;
        }

        frames.ShouldBe((int)truth.Frames);
        truth.Heads.Count.ShouldBe(frames);
        truth.Heads.SelectMany(heads => heads).ShouldContain(head => head != null);
    }

    [Theory]
    [InlineData(1, "progressive")]
    [InlineData(2, "tt")]
    public async Task Fields_are_declared(int number, string order)
    {
        var run = new ToolRun(
            "ffprobe",
            [
                "-v",
                "error",
                "-select_streams",
                "v",
                "-show_entries",
                "stream=field_order",
                "-of",
                "csv=p=0",
                Path(number),
            ]
        );
        (await ToolProcess.CaptureAsync(run, Stop)).Trim().ShouldBe(order);
    }

    [Fact]
    public async Task Two_fields_show_two_moments()
    {
        // rows next to each other differ more than every second ones do only where they are of two moments
        (await CombingAsync(2)).ShouldBeGreaterThan(1.1 * await CombingAsync(1));
    }

    [Fact]
    public async Task Bars_are_black_and_hold_no_head()
    {
        var frames = await Seen.ReadAsync(Path(3), 320, 180, bottom: 0);
        foreach (var frame in frames)
        {
            Seen.Brightness(frame[..(320 * 3 * 20)]).ShouldBeLessThan(2);
            Seen.Brightness(frame[(320 * 3 * 160)..(320 * 3 * 174)]).ShouldBeLessThan(2);
            Seen.Brightness(frame[(320 * 3 * 24)..(320 * 3 * 156)]).ShouldBeGreaterThan(10);
        }

        formats
            .Show.Truth.Stages[2]
            .Heads.SelectMany(heads => heads)
            .ShouldAllBe(head => head == null || (head.Value.Y > 0.12 && head.Value.Y < 0.88));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void A_fancam_keeps_to_one_dancer(int number)
    {
        var truth = formats.Show.Truth.Stages[number - 1];
        var shot = truth.Shots.ShouldHaveSingleItem();
        truth.Cuts.ShouldBeEmpty();
        var seen = truth.Heads.Select(heads => heads[shot.Dancer]).OfType<Head>().ToList();
        seen.Count.ShouldBeGreaterThan((int)(0.9 * truth.Frames));
        seen.ShouldAllBe(head => head.X > 0.1 && head.X < 0.9 && head.Y > 0.03 && head.Y < 0.6);
    }

    [Fact]
    public void Few_bits_make_a_small_file() =>
        new FileInfo(Path(6)).Length.ShouldBeLessThan(new FileInfo(Path(1)).Length / 2);

    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 3)]
    public async Task Another_upload_shows_what_the_original_does_from_its_start_on(int number, int original)
    {
        var (truth, first) = (formats.Show.Truth.Stages[number - 1], formats.Show.Truth.Stages[original - 1]);
        var trimmed = (int)(first.Frames - truth.Frames);
        trimmed.ShouldBeGreaterThan(0);
        truth.Original.ShouldBe(original);
        truth.Cuts.ShouldBe(first.Cuts.Where(cut => cut > trimmed).Select(cut => cut - trimmed));
        truth.SongTimeOf(50).ShouldBe(first.SongTimeOf(50 + trimmed));
        truth.Heads.Count.ShouldBe((int)truth.Frames);
        truth.Heads[50].ShouldBe(first.Heads[50 + trimmed]);

        var frames = await Seen.ReadAsync(Path(number), 64, 36, bottom: 2);
        var before = await Seen.ReadAsync(Path(original), 64, 36, bottom: 2);
        for (var frame = 0; frame < frames.Count; frame++)
        {
            Seen.Difference(frames[frame], before[frame + trimmed]).ShouldBeLessThan(10, $"frame {frame}");
        }
    }

    [Fact]
    public async Task A_late_picture_shows_each_moment_later()
    {
        const int Late = 10;
        var fancam = FormatShow.Request.StageRequests[6];
        var request = FormatShow.Request with
        {
            Stages = 7,
            StageRequests =
            [
                .. FormatShow.Request.StageRequests.Take(6).Select(stage => stage with { Width = 64, Height = 36 }),
                fancam with
                {
                    PictureLateSeconds = Late / 25.0,
                },
            ],
        };
        var show = await ShowMaker.MakeAsync(request, System.IO.Path.Combine(formats.Directory, "late"), null, Stop);
        var (late, onTime) = (show.Truth.Stages[6], formats.Show.Truth.Stages[6]);
        late.Alignment.ShouldBe(onTime.Alignment);
        (late.Pictured[0].StageStart - late.Alignment[0].StageStart).ShouldBe(Timestamp.FromSeconds(Late / 25.0));
        late.SongTimeOf(100).ShouldBe(onTime.SongTimeOf(100 - Late));

        var frames = await Seen.ReadAsync(show.StagePaths[6], 64, 36, bottom: 2);
        var before = await Seen.ReadAsync(Path(7), 64, 36, bottom: 2);
        var (shifted, unshifted) = (0.0, 0.0);
        for (var frame = 40; frame < 150; frame++)
        {
            shifted += Seen.Difference(frames[frame], before[frame - Late]);
            unshifted += Seen.Difference(frames[frame], before[frame]);
        }

        shifted.ShouldBeLessThan(0.7 * unshifted);
    }

    private string Path(int number) => formats.Show.StagePaths[number - 1];

    /// <summary>How much more neighbouring rows differ than rows of one field.</summary>
    private async Task<double> CombingAsync(int number)
    {
        const int Row = 320 * 3;
        var (near, far) = (0.0, 0.0);
        foreach (var frame in await Seen.ReadAsync(Path(number), 320, 180, bottom: 8))
        {
            for (var at = 0; at + (2 * Row) < frame.Length; at++)
            {
                near += Math.Abs(frame[at] - frame[at + Row]);
                far += Math.Abs(frame[at] - frame[at + (2 * Row)]);
            }
        }

        return near / far;
    }
}
