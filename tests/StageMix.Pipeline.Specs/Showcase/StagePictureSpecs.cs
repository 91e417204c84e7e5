using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class StagePictureSpecs(OneShow one)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_frame_says_its_stage_and_number_and_comes_at_its_time(int number)
    {
        var truth = one.Show.Truth.Stages[number - 1];
        var frames = 0;
        await foreach (var frame in Frames(one.Show.StagePaths[number - 1], 640, 360))
        {
            FrameStrip.TryRead(frame.Pixels, 640, 360, out var stage, out var read).ShouldBeTrue($"frame {frames}");
            (stage, read).ShouldBe((number, frames));
            Timestamp
                .FromUnits(frame.Time.Units, frame.Time.Numerator, frame.Time.Denominator)
                .ShouldBe(truth.FrameRate.TimeOf(frames));
            frames++;
        }

        frames.ShouldBe((int)truth.Frames);
    }

    [Theory]
    [InlineData("1920:1080", 320, 180)]
    [InlineData("320:180", 320, 180)]
    [InlineData("480:270", 1280, 720)]
    public async Task The_strip_outlives_scaling_and_another_encoding(string size, int width, int height)
    {
        var path = Path.Combine(one.Directory, $"again-{width}-{size.Replace(':', 'x')}.mp4");
        await FfmpegProgram.RunAsync(
            [
                "-i",
                FfmpegArguments.FileUrl(one.Show.StagePaths[0]),
                "-vf",
                $"scale={size}",
                "-frames:v",
                "150",
                "-c:v",
                "libx264",
                "-preset",
                "superfast",
                "-crf",
                "23",
                FfmpegArguments.FileUrl(path),
            ],
            TestContext.Current.CancellationToken
        );
        var frames = 0;
        await foreach (var frame in Frames(path, width, height))
        {
            FrameStrip.TryRead(frame.Pixels, width, height, out var stage, out var read).ShouldBeTrue($"{frames}");
            (stage, read).ShouldBe((1, frames++));
        }

        frames.ShouldBe(150);
    }

    [Fact]
    public async Task A_cut_changes_the_picture_and_a_flash_gives_it_back()
    {
        const int Width = 64;
        const int Height = 36;
        var truth = one.Show.Truth.Stages[0];
        var frames = new List<byte[]>();
        await foreach (var frame in Frames(one.Show.StagePaths[0], Width, Height))
        {
            frames.Add(frame.Pixels[..(Width * 3 * (Height - 2))]);
        }

        truth.Cuts.ShouldNotBeEmpty();
        truth.Flashes.ShouldNotBeEmpty();
        foreach (var cut in truth.Cuts.Select(cut => (int)cut))
        {
            var across = Difference(frames[cut - 1], frames[cut]);
            across.ShouldBeGreaterThan(2 * Around(frames, cut), $"cut {cut}");
        }

        foreach (var flash in truth.Flashes)
        {
            var (before, after) = ((int)flash.Frame - 1, (int)flash.Frame + flash.Frames);
            var flooded = Difference(frames[before], frames[before + 1]);
            flooded.ShouldBeGreaterThan(40);
            Difference(frames[before], frames[after]).ShouldBeLessThan(flooded / 2);
            truth.Cuts.ShouldAllBe(cut => cut < flash.Frame - 5 || cut > after + 4);
        }
    }

    /// <summary>How much frames differ near a cut; the median, because lights jump on beats.</summary>
    private static double Around(List<byte[]> frames, int cut) =>
        Enumerable
            .Range(cut - 4, 8)
            .Where(frame => frame != cut - 1)
            .Select(frame => Difference(frames[frame], frames[frame + 1]))
            .Order()
            .ElementAt(3);

    /// <summary>Mean absolute difference, 0 to 255.</summary>
    private static double Difference(byte[] a, byte[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Average();

    private static IAsyncEnumerable<VideoFrame> Frames(string path, int width, int height) =>
        FrameReader.ReadAsync(path, width, height, TestContext.Current.CancellationToken);
}
