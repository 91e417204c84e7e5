using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Rendering;
using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Specs.Rendering;

public sealed class MixRendererSpecs(OneMix one) : IClassFixture<OneMix>
{
    [Fact]
    public async Task Every_frame_comes_at_its_time_and_shows_the_nearest_picture_of_its_stage()
    {
        var shown = one
            .Order.Timeline.Clips.SelectMany(clip => Enumerable.Repeat(StageOf(clip), (int)clip.Frames))
            .ToList();
        var n = 0;
        await foreach (var frame in FrameReader.ReadAsync(one.Mix.VideoPath, 640, 360, Stop))
        {
            n.ShouldBeLessThan(shown.Count);
            Timestamp
                .FromUnits(frame.Time.Units, frame.Time.Numerator, frame.Time.Denominator)
                .ShouldBe(FrameRate.Ntsc.TimeOf(n));

            // stage 3 is 4:3: it stands between black bars, not stretched
            var picture = shown[n] == 3 ? Middle(frame.Pixels) : frame.Pixels;
            FrameStrip
                .TryRead(picture, picture.Length / (360 * 3), 360, out var stage, out var read)
                .ShouldBeTrue($"frame {n}");
            stage.ShouldBe(shown[n]);
            var rate = one.Show.Truth.Stages[stage - 1].FrameRate;
            var wanted = one.StageTime(stage, one.Order.Timeline.SongTimeOf(n));
            var away = Math.Abs((rate.TimeOf(read) - wanted).Seconds);
            away.ShouldBeLessThan((0.5 / rate.FramesPerSecond) + 0.0002, $"frame {n} of stage {stage}");
            n++;
        }

        n.ShouldBe(465);
        one.Mix.Frames.ShouldBe(465);
    }

    [Fact]
    public async Task A_second_render_makes_nothing_anew()
    {
        var workspace = one.OpenWorkspace();
        var again = await OneMix.RenderAsync(one.Order, workspace);
        again.ShouldBe(one.Mix);
        workspace.Tally.Of("rendering").ShouldBe((0, 11));
    }

    [Fact]
    public async Task A_changed_clip_alone_is_encoded_again()
    {
        var workspace = one.OpenWorkspace();
        var clips = one.Order.Timeline.Clips.ToList();
        clips[0] = clips[0] with { StageStart = clips[0].StageStart + Timestamp.FromSeconds(0.5) };
        await OneMix.RenderAsync(one.Order with { Timeline = one.Order.Timeline with { Clips = clips } }, workspace);
        // the clip, its sound in the tail apart, and the file that it is joined into
        workspace.Tally.Of("rendering").ShouldBe((2, 9));
    }

    [Fact]
    public async Task Without_a_size_most_stages_decide()
    {
        var mix = await OneMix.RenderAsync(one.Order with { Size = null }, one.OpenWorkspace());
        mix.Size.ShouldBe(new PictureSize(320, 180));
    }

    [Fact]
    public async Task The_video_says_what_it_is_and_begins_at_once()
    {
        var about = await ProbeAsync(one.Mix.VideoPath);
        about["format"]!["tags"]!["title"]!.GetValue<string>().ShouldBe("by hand");
        about["format"]!["tags"]!["comment"]!
            .GetValue<string>()
            .ShouldBe("Song: song. Stages: stage1, stage2, stage3. Made with StageMix.");
        var chapters = about["chapters"]!.AsArray();
        chapters
            .Select(chapter => chapter!["tags"]!["title"]!.GetValue<string>())
            .ShouldBe(["stage1", "stage2", "stage3", "stage2", "stage1"]);
        chapters[1]!["start_time"]!.GetValue<string>().ShouldBe("3.337000");

        var bytes = await File.ReadAllBytesAsync(one.Mix.VideoPath, Stop);
        bytes.AsSpan().IndexOf("moov"u8).ShouldBeLessThan(bytes.AsSpan().IndexOf("mdat"u8));
    }

    [Fact]
    public async Task A_picture_stands_for_the_mix()
    {
        new FileInfo(one.Mix.ThumbnailPath).Length.ShouldBeInRange(10_000, 2_000_000);
        var picture = (await ProbeAsync(one.Mix.ThumbnailPath))["streams"]![0]!;
        picture["codec_name"]!.GetValue<string>().ShouldBe("mjpeg");
        (picture["width"]!.GetValue<int>(), picture["height"]!.GetValue<int>()).ShouldBe((1280, 720));
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.6)]
    public async Task A_copy_for_a_chat_fits_its_bytes_and_uses_them(double mebibytes)
    {
        var options = new RenderingOptions();
        options.Presets["chat"] = options.Presets["chat"] with { MostMebibytes = mebibytes };
        var renderer = new MixRenderer(Options.Create(options));
        var path = await renderer.ShrinkAsync(one.Mix, long.MaxValue, one.OpenWorkspace(), Stop);
        var share = new FileInfo(path).Length / (mebibytes * (1 << 20));
        share.ShouldBeInRange(0.6, 1);
        (await MediaAcquirer.InspectAsync(new MediaSource(path), Stop)).Picture!.Extent.Duration.Seconds.ShouldBe(
            one.Mix.Rate.TimeOf(one.Mix.Frames).Seconds,
            0.1
        );
    }

    [Fact]
    public async Task A_cancelled_render_ends_at_once_and_leaves_nothing_half_made()
    {
        var workspace = Directory.CreateTempSubdirectory("stagemix-cancel-");
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            var stopAfter = new StopAfter(0.05, stop);
            var rendering = new MixRenderer(Options.Create(new RenderingOptions())).RunAsync(
                one.Order with
                {
                    Size = new PictureSize(1920, 1080),
                },
                new Workspace(workspace.FullName),
                stopAfter,
                stop.Token
            );
            await Should.ThrowAsync<OperationCanceledException>(rendering);
            var since = TimeProvider.System.GetElapsedTime(stopAfter.Stopped);
            since.ShouldBeLessThan(TimeSpan.FromSeconds(2));
            workspace.EnumerateFiles(".*", SearchOption.AllDirectories).ShouldBeEmpty();
        }
        finally
        {
            workspace.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_preset_that_is_not_there_is_named()
    {
        var failure = await Should.ThrowAsync<MixException>(() =>
            OneMix.RenderAsync(one.Order with { Preset = "splendid" }, one.OpenWorkspace())
        );
        failure.UserMessage.ShouldContain("splendid");
    }

    [Fact]
    public async Task A_clip_of_a_file_that_was_not_given_is_refused()
    {
        var failure = await Should.ThrowAsync<MixException>(() =>
            OneMix.RenderAsync(one.Order with { Media = [.. one.Order.Media.SkipLast(1)] }, one.OpenWorkspace())
        );
        failure.Reason.ShouldBe(MixFailure.BadTimeline);
        failure.UserMessage.ShouldContain("stage3");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<JsonNode> ProbeAsync(string path)
    {
        string[] arguments =
        [
            "-v",
            "error",
            "-show_streams",
            "-show_format",
            "-show_chapters",
            "-of",
            "json",
            FfmpegArguments.FileUrl(path),
        ];
        return JsonNode.Parse(await ToolProcess.CaptureAsync(new ToolRun("ffprobe", arguments), Stop))!;
    }

    private int StageOf(Clip clip) => one.Show.StagePaths.ToList().IndexOf(clip.Media.Path) + 1;

    /// <summary>The middle 480 columns of a 640 × 360 picture.</summary>
    private static byte[] Middle(byte[] pixels) =>
        [.. Enumerable.Range(0, 360).SelectMany(y => pixels.AsSpan(((y * 640) + 80) * 3, 480 * 3).ToArray())];

    /// <summary>Cancels as soon as so much is done, and says when that was.</summary>
    private sealed class StopAfter(double share, CancellationTokenSource stop) : IProgress<double>
    {
        public long Stopped { get; private set; }

        public void Report(double value)
        {
            if (value >= share && Stopped == 0)
            {
                Stopped = TimeProvider.System.GetTimestamp();
                stop.Cancel();
            }
        }
    }
}
