using System.Runtime.InteropServices;
using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Timeline.Otio;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Bot.Specs.CommandLine;

public sealed class DemoSpecs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-demo-");

    private string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_demo_makes_a_mix_that_shows_the_right_song_moment_in_every_frame()
    {
        var (printed, _) = await BotProcess.RunAsync("demo", "--out", _folder.FullName, "--seconds", "16");

        var timeline = OtioReader.Read(
            await File.ReadAllTextAsync(At("mix.otio"), TestContext.Current.CancellationToken),
            _folder.FullName
        );
        var truth = await ShowTruth.ReadAsync(At("show/truth.json"), TestContext.Current.CancellationToken);
        var frame = 0;
        await foreach (
            var picture in FrameReader.ReadAsync(At("mix.mp4"), 1280, 720, TestContext.Current.CancellationToken)
        )
        {
            FrameStrip.TryRead(picture.Pixels, 1280, 720, out var stage, out var shown).ShouldBeTrue($"frame {frame}");
            var sourceFrame = truth.Stages[stage - 1].FrameRate.FrameDuration;
            // at an edge the nearest source frame may begin just outside the song
            var pictured =
                truth.SongTimeOf(stage, shown)
                ?? truth.SongTimeOf(stage, shown + 1) - sourceFrame
                ?? truth.SongTimeOf(stage, shown - 1) + sourceFrame;
            pictured.ShouldNotBeNull($"frame {frame}");
            Math.Abs((pictured.Value - timeline.SongTimeOf(frame)).Seconds)
                .ShouldBeLessThan(sourceFrame.Seconds, $"frame {frame}");
            frame++;
        }

        frame.ShouldBe((int)MixTimeline.FramesOf(timeline.MixStart, timeline.MixEnd, Timestamp.Zero, timeline.Rate));
        timeline.Clips.Select(clip => clip.Media.Name).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(1);
        printed.ShouldContain(At("mix.mp4"));
        printed.ShouldEndWith($"{At("split.mp4")}\n");
        File.Exists(At("mix.png")).ShouldBeTrue();
        File.Exists(At("mix.lanes.png")).ShouldBeTrue();
        await SplitShouldShowTheSameMomentAtBothSidesAsync(truth);
        (await SoundOffsetAsync(timeline.MixStart)).ShouldBeLessThanOrEqualTo(48, "one millisecond at 48 kHz");
    }

    private async Task SplitShouldShowTheSameMomentAtBothSidesAsync(ShowTruth truth)
    {
        var frames = FrameReader.ReadAsync(At("split.mp4"), 1920, 540, TestContext.Current.CancellationToken);
        var (frame, differing) = (0, 0);
        await foreach (var picture in frames)
        {
            var (left, right) = (Shown(picture.Pixels, 0), Shown(picture.Pixels, 960));
            var apart = truth.SongTimeOf(left.Stage, left.Frame) - truth.SongTimeOf(right.Stage, right.Frame);
            // each side shows its nearest frame; at the song's edge there may be none
            Math.Abs(apart?.Seconds ?? 0).ShouldBeLessThan(0.05, $"frame {frame}");
            differing += left.Stage == right.Stage ? 0 : 1;
            frame++;
        }

        frame.ShouldBe((int)FrameRate.Ntsc.FramesIn(Timestamp.FromSeconds(15)));
        differing.ShouldBeGreaterThan(0, "two styles");

        (int Stage, int Frame) Shown(byte[] bgr, int from)
        {
            var side = new byte[960 * 540 * 3];
            for (var row = 0; row < 540; row++)
            {
                bgr.AsSpan(((row * 1920) + from) * 3, 960 * 3).CopyTo(side.AsSpan(row * 960 * 3));
            }

            FrameStrip.TryRead(side, 960, 540, out var stage, out var shown).ShouldBeTrue($"frame {frame}");
            return (stage, shown);
        }
    }

    /// <summary>How many samples the mix's sound lies off the song's, by the best correlation over half a second.</summary>
    private async Task<int> SoundOffsetAsync(Timestamp mixStart)
    {
        const int Most = 2400;
        const int Length = 24_000;
        const int From = 3 * 48_000;
        var song = await SamplesAsync(At("show/song.wav"));
        var mix = await SamplesAsync(At("mix.mp4"));
        var there = From + (int)mixStart.ToSamples(48_000);
        var best = Enumerable
            .Range(-Most, (2 * Most) + 1)
            .MaxBy(shift =>
            {
                var sum = 0.0;
                for (var i = 0; i < Length; i++)
                {
                    sum += mix[From + shift + i] * song[there + i];
                }

                return sum;
            });
        return Math.Abs(best);
    }

    private static async Task<float[]> SamplesAsync(string path)
    {
        using var bytes = new MemoryStream();
        await FfmpegProgram.ReadAsync(
            ["-i", FfmpegArguments.FileUrl(path), "-map", "0:a:0", "-ac", "1", "-ar", "48000", "-f", "f32le", "pipe:1"],
            (output, stop) => output.CopyToAsync(bytes, stop),
            TestContext.Current.CancellationToken
        );
        return MemoryMarshal.Cast<byte, float>(bytes.ToArray()).ToArray();
    }
}
