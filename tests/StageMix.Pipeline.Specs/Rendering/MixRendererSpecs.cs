using System.Runtime.InteropServices;
using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Rendering;

public sealed class MixRendererSpecs(OneMix one) : IClassFixture<OneMix>
{
    private const int SampleRate = 48_000;

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
    public async Task The_song_is_heard_within_a_millisecond_and_then_silence_to_the_end()
    {
        var mix = await SoundAsync(one.Mix.VideoPath, $"aresample={SampleRate}:async=1:first_pts=0");
        var song = await SoundAsync(one.Show.SongPath, $"aresample={SampleRate}");

        const int Start = 2 * SampleRate;
        foreach (var at in new[] { 1, 7, 13 })
        {
            var best = Enumerable
                .Range(-480, 961)
                .MaxBy(lag => Likeness(mix, at * SampleRate, song, Start + (at * SampleRate) + lag));
            Math.Abs(best).ShouldBeLessThan(SampleRate / 1000, $"at {at} s");
        }

        mix.Length.ShouldBeInRange((int)(15.5 * SampleRate), (int)(15.56 * SampleRate));
        mix[..(15 * SampleRate)].Max().ShouldBeGreaterThan(0.1f);
        mix[((15 * SampleRate) + 2048)..].Max(Math.Abs).ShouldBeLessThan(0.001f);
    }

    [Fact]
    public async Task A_second_render_makes_nothing_anew()
    {
        var workspace = one.OpenWorkspace();
        var again = await OneMix.RenderAsync(one.Order, workspace);
        again.ShouldBe(one.Mix);
        workspace.Tally.Of("rendering").ShouldBe((0, 7));
    }

    [Fact]
    public async Task A_changed_clip_alone_is_encoded_again()
    {
        var workspace = one.OpenWorkspace();
        var clips = one.Order.Timeline.Clips.ToList();
        clips[0] = clips[0] with { StageStart = clips[0].StageStart + Timestamp.FromSeconds(0.5) };
        await OneMix.RenderAsync(one.Order with { Timeline = one.Order.Timeline with { Clips = clips } }, workspace);
        // the clip, and the file that it is joined into
        workspace.Tally.Of("rendering").ShouldBe((2, 5));
    }

    [Fact]
    public async Task Without_a_size_most_stages_decide()
    {
        var mix = await OneMix.RenderAsync(one.Order with { Size = null }, one.OpenWorkspace());
        mix.Size.ShouldBe(new PictureSize(320, 180));
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

    private int StageOf(Clip clip) => one.Show.StagePaths.ToList().IndexOf(clip.Media.Path) + 1;

    /// <summary>The middle 480 columns of a 640 × 360 picture.</summary>
    private static byte[] Middle(byte[] pixels) =>
        [.. Enumerable.Range(0, 360).SelectMany(y => pixels.AsSpan(((y * 640) + 80) * 3, 480 * 3).ToArray())];

    private static double Likeness(float[] a, int aStart, float[] b, int bStart)
    {
        var sum = 0.0;
        for (var i = 0; i < SampleRate / 2; i++)
        {
            sum += a[aStart + i] * b[bStart + i];
        }

        return sum;
    }

    private static async Task<float[]> SoundAsync(string path, string filter)
    {
        using var bytes = new MemoryStream();
        await FfmpegProgram.ReadAsync(
            [
                "-copyts",
                "-i",
                FfmpegArguments.FileUrl(path),
                "-map",
                "0:a:0",
                "-af",
                filter,
                "-ac",
                "1",
                "-f",
                "f32le",
                "pipe:1",
            ],
            (output, stop) => output.CopyToAsync(bytes, stop),
            Stop
        );
        return MemoryMarshal.Cast<byte, float>(bytes.ToArray()).ToArray();
    }
}
