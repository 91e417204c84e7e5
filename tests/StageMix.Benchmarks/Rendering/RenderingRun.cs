using Microsoft.Extensions.Options;
using StageMix.Benchmarks.Shows;
using StageMix.Benchmarks.Speed;
using StageMix.Pipeline;
using StageMix.Pipeline.Rendering;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Rendering;

/// <summary>What was measured of one mix. Times are in seconds.</summary>
/// <param name="Full">a render from nothing</param>
/// <param name="Plain">one ffmpeg that encodes the same frames</param>
/// <param name="Swapped">a render after one with one other clip</param>
/// <param name="Memory">the most that all processes had at once, in millions of bytes</param>
/// <param name="StartLate">how much later than the picture has it the song is heard at the start</param>
/// <param name="EndLate">the same at the end</param>
internal sealed record RenderingRun(
    double Full,
    double Plain,
    double Swapped,
    double Memory,
    SeenTruth Truth,
    int WantedFrames,
    double StartLate,
    double EndLate
)
{
    public static async Task<RenderingRun> MeasureAsync(Show show, RenderOrder order, int runs, CancellationToken stop)
    {
        using var cutWork = new TemporaryWorkspace();
        var cut = await RenderAsync(order with { Preset = "cut" }, cutWork.Workspace, stop);
        var (full, plain, swapped) = (new List<double>(), new List<double>(), new List<double>());
        var memory = 0.0;
        RenderingRun? run = null;
        for (var i = 0; i < runs; i++)
        {
            using var work = new TemporaryWorkspace();
            plain.Add(await TimeAsync(() => PlainEncoding.EncodeAsync(cut.VideoPath, stop)));
            var mix = cut;
            var most = await PeakMemory.OfAsync(
                async () => full.Add(await TimeAsync(async () => mix = await RenderAsync(order, work.Workspace, stop))),
                stop
            );
            memory = Math.Max(memory, most);
            swapped.Add(await TimeAsync(() => RenderAsync(HandMadeMix.Swap(order, show), work.Workspace, stop)));
            await Console.Error.WriteLineAsync(
                FormattableString.Invariant(
                    $"full {full[^1]:0.0} s, plain {plain[^1]:0.0} s, swapped {swapped[^1]:0.0} s"
                )
            );
            run ??= new RenderingRun(
                0,
                0,
                0,
                0,
                await SeenTruth.ReadAsync(show, order.Timeline, mix, stop),
                (int)order.Timeline.Frames,
                await SongDelay.MeasureAsync(mix.VideoPath, show.SongPath, 0, stop),
                await SongDelay.MeasureAsync(mix.VideoPath, show.SongPath, order.Timeline.Duration.Seconds - 4, stop)
            );
        }

        return run! with
        {
            Full = Figures.Percentile(full, 0.5),
            Plain = Figures.Percentile(plain, 0.5),
            Swapped = Figures.Percentile(swapped, 0.5),
            Memory = memory,
        };
    }

    private static Task<RenderedMix> RenderAsync(RenderOrder order, Workspace workspace, CancellationToken stop)
    {
        var options = new RenderingOptions();
        // so good that the plain ffmpeg finds in it what the render finds in the stages
        options.Presets["cut"] = new EncoderPreset { X264Preset = "ultrafast", Crf = 8 };
        return new MixRenderer(Options.Create(options)).RunAsync(order, workspace, null, stop);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }
}
