using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Rendering;

/// <summary>Stages of every usual rate in mixes of every usual rate.</summary>
public sealed class RateSpecs(RateSpecs.Stages stages) : IClassFixture<RateSpecs.Stages>
{
    private static readonly FrameRate[] _rates =
    [
        new(24000, 1001),
        new(24, 1),
        new(25, 1),
        new(30000, 1001),
        new(30, 1),
        new(48, 1),
        new(50, 1),
        new(60000, 1001),
        new(60, 1),
    ];

    private static readonly PictureSize _size = new(320, 180);

    [Theory]
    [InlineData(24000, 1001)]
    [InlineData(25, 1)]
    [InlineData(30000, 1001)]
    [InlineData(50, 1)]
    [InlineData(60000, 1001)]
    [InlineData(60, 1)]
    public async Task Each_output_frame_shows_the_nearest_frame_of_its_stage(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        // each stage once, at a time of no frame's, for a length that no second divides
        var clips = _rates.Select((_, i) => (stages.PathOf(i), 17L + i, 1.2345 + (0.0137 * i))).ToArray();
        var order = await RenderDesk.OrderAsync(stages.Song, rate, _size, clips);
        var drifting = order.Timeline.Clips.Select((clip, i) => clip with { Rate = 1 + (0.0002 * (i - 4)) }).ToList();
        var mix = await stages.Desk.RenderAsync(order with { Timeline = order.Timeline with { Clips = drifting } });

        var shown = drifting
            .SelectMany((clip, i) => Enumerable.Range(0, (int)clip.Frames).Select(n => (Stage: i, Clip: clip, N: n)))
            .ToList();
        var frame = 0;
        await foreach (var picture in FrameReader.ReadAsync(mix.VideoPath, 320, 180, Stop))
        {
            FrameStrip.TryRead(picture.Pixels, 320, 180, out var stage, out var read).ShouldBeTrue($"frame {frame}");
            var wanted = shown[frame];
            stage.ShouldBe(wanted.Stage + 1, $"frame {frame}");
            var stageTime = wanted.Clip.StageStart + rate.TimeOf(wanted.N).Scale(wanted.Clip.Rate);
            var source = _rates[wanted.Stage];
            Math.Abs((source.TimeOf(read) - stageTime).Seconds)
                .ShouldBeLessThan((0.5 / source.FramesPerSecond) + 0.00005, $"frame {frame} of a stage at {source}");
            Timestamp
                .FromUnits(picture.Time.Units, picture.Time.Numerator, picture.Time.Denominator)
                .ShouldBe(rate.TimeOf(frame));
            frame++;
        }

        frame.ShouldBe(shown.Count);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public sealed class Stages : IAsyncLifetime
    {
        public RenderDesk Desk { get; } = new();

        public string Song { get; private set; } = "";

        public string PathOf(int stage) => Desk.At($"stage{stage + 1}.mp4");

        public async ValueTask InitializeAsync()
        {
            Song = await Desk.NoiseAsync("song.wav", 1, 12);
            foreach (var (i, rate) in _rates.Index())
            {
                await StripFootage.MakeAsync(PathOf(i), i + 1, rate, (int)(3 * rate.FramesPerSecond), _size);
            }
        }

        public ValueTask DisposeAsync()
        {
            Desk.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
