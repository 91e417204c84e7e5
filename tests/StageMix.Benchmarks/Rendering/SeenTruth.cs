using StageMix.Pipeline.Rendering;
using StageMix.Showcase;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Benchmarks.Rendering;

/// <summary>What the frames of a mix show, by their strips.</summary>
/// <param name="Frames">how many there are</param>
/// <param name="Wrong">how many show another stage than they should, or none that can be read</param>
/// <param name="Worst">the farthest from the right stage time; 1 is half an output frame and half a source frame</param>
internal sealed record SeenTruth(int Frames, int Wrong, double Worst)
{
    public static async Task<SeenTruth> ReadAsync(
        Show show,
        MixTimeline timeline,
        RenderedMix mix,
        CancellationToken cancellationToken
    )
    {
        var wanted = timeline
            .Clips.SelectMany(clip => Enumerable.Range(0, (int)clip.Frames).Select(n => (Clip: clip, N: n)))
            .ToList();
        var (frames, wrong, worst) = (0, 0, 0.0);
        var (width, height) = (mix.Size.Width / 2, mix.Size.Height / 2);
        await foreach (var frame in FrameReader.ReadAsync(mix.VideoPath, width, height, cancellationToken))
        {
            var (clip, n) = wanted[Math.Min(frames, wanted.Count - 1)];
            frames++;
            if (
                !FrameStrip.TryRead(frame.Pixels, width, height, out var stage, out var number)
                || show.StagePaths[stage - 1] != clip.Media.Path
            )
            {
                wrong++;
                continue;
            }

            var rate = show.Truth.Stages[stage - 1].FrameRate;
            var right = clip.StageStart + timeline.Rate.TimeOf(n).Scale(clip.Rate);
            var allowed = (rate.FrameDuration + timeline.Rate.FrameDuration).Scale(0.5);
            worst = Math.Max(worst, Math.Abs((rate.TimeOf(number) - right).Seconds) / allowed.Seconds);
        }

        return new SeenTruth(frames, wrong, worst);
    }
}
