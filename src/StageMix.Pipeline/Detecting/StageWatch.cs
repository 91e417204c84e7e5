using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Detecting;

/// <summary>Watches one stage from its first frame to its last, once.</summary>
internal static class StageWatch
{
    /// <summary>Pixels of the small picture that is looked at: 160 × 90 for 16:9.</summary>
    private const double Pixels = 160 * 90;

    /// <exception cref="MixException">the file has no picture that can be decoded</exception>
    public static async Task<StageShots> RunAsync(
        Footage footage,
        DetectingOptions options,
        Action<double> report,
        CancellationToken cancellationToken
    )
    {
        var picture = footage.File.Picture ?? throw WithoutPicture(footage.File);
        var (width, height) = SmallSize(picture.Size);
        using var meter = new ShotMeter(picture.Rate.FramesPerSecond);
        var moments = new MomentTaker();
        var times = new List<Timestamp>();
        var frames = FrameReader.ReadAsync(footage.File.Path, width, height, PixelLayout.Yuv, cancellationToken);
        await foreach (var frame in frames)
        {
            var time = Timestamp.FromUnits(frame.Time.Units, frame.Time.Numerator, frame.Time.Denominator);
            var look = Look.Of(frame.Pixels, width, height);
            meter.Add(look);
            moments.See(times.Count, time, look, frame.Pixels, width, height);
            times.Add(time);
            report(Math.Clamp((time - times[0]).Seconds / Math.Max(picture.Extent.Duration.Seconds, 0.1), 0, 1));
        }

        if (times.Count == 0)
        {
            throw WithoutPicture(footage.File);
        }

        var scores = meter.Finish();
        var flashes = FlashPolicy.Judge(scores, options);
        var judged = ShotPolicy.Judge(scores, flashes, picture.Rate.FramesPerSecond, options, times);
        bool IsDoubtful(Cut cut) => cut.Kind == CutKind.Dissolve && cut.Confidence < options.DissolveConfidence;
        return new StageShots(
            footage.Index,
            picture.Rate,
            times.Count,
            new TimeRange(times[0], times[^1] + picture.Rate.FrameDuration),
            [.. judged.Where(cut => !IsDoubtful(cut))],
            [.. flashes.Select(flash => new Flash(flash.Start, flash.End - flash.Start, times[flash.Start]))],
            moments.Outside(flashes)
        )
        {
            Doubtful = [.. judged.Where(IsDoubtful)],
            Scores = CutPolicy.Series(scores, flashes, options),
        };
    }

    private static (int Width, int Height) SmallSize(PictureSize size)
    {
        var aspect = (double)size.Width / size.Height;
        return (Even(Math.Sqrt(Pixels * aspect)), Even(Math.Sqrt(Pixels / aspect)));
    }

    private static int Even(double length) => Math.Max(2, 2 * (int)Math.Round(length / 2));

    private static MixException WithoutPicture(MediaFile file) =>
        new(MixFailure.NotMedia, $"{file.Given} has no picture that can be decoded: give another file.");
}
