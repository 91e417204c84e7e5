using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Detecting;

/// <summary>Watches one stage from its first frame to its last, once.</summary>
internal static class StageWatch
{
    /// <summary>Pixels of the small picture that is looked at: 160 × 90 for 16:9.</summary>
    private const double Pixels = 160 * 90;

    private static readonly Timestamp _betweenMoments = Timestamp.FromSeconds(0.1);

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
        var meter = new ChangeMeter();
        var times = new List<Timestamp>();
        var moments = new List<(int Frame, Moment Moment)>();
        await foreach (var frame in FrameReader.ReadAsync(footage.File.Path, width, height, cancellationToken))
        {
            var time = Timestamp.FromUnits(frame.Time.Units, frame.Time.Numerator, frame.Time.Denominator);
            var features = FrameFeatures.Of(frame.Pixels, width, height);
            meter.Add(features);
            if (moments.Count == 0 || IsDue(time - times[0], moments[^1].Moment.Time - times[0]))
            {
                moments.Add((times.Count, new Moment(time, features.Layout)));
            }

            times.Add(time);
            report(Math.Clamp((time - times[0]).Seconds / Math.Max(picture.Extent.Duration.Seconds, 0.1), 0, 1));
        }

        if (times.Count == 0)
        {
            throw WithoutPicture(footage.File);
        }

        var changes = meter.Changes;
        var events = CutPolicy.Judge(changes, options);
        ShotEvent[] flashes = [.. events.Where(seen => seen.IsFlash)];
        return new StageShots(
            footage.Index,
            picture.Rate,
            times.Count,
            new TimeRange(times[0], times[^1] + picture.Rate.FrameDuration),
            [
                .. events
                    .Where(seen => !seen.IsFlash)
                    .Select(cut => new Cut(cut.Frame, times[cut.Frame], cut.Confidence)),
            ],
            [.. flashes.Select(flash => new Flash(flash.Frame, flash.FlashFrames, times[flash.Frame]))],
            [.. moments.Where(taken => !flashes.Any(flash => flash.Holds(taken.Frame))).Select(taken => taken.Moment)]
        )
        {
            Scores = CutPolicy.Series(changes, options),
        };
    }

    /// <summary>The first frame of each tenth of a second, so that the moments keep ten a second at any frame rate.</summary>
    private static bool IsDue(Timestamp sinceStart, Timestamp lastSinceStart) =>
        sinceStart.Flicks / _betweenMoments.Flicks > lastSinceStart.Flicks / _betweenMoments.Flicks;

    private static (int Width, int Height) SmallSize(PictureSize size)
    {
        var aspect = (double)size.Width / size.Height;
        return (Even(Math.Sqrt(Pixels * aspect)), Even(Math.Sqrt(Pixels / aspect)));
    }

    private static int Even(double length) => Math.Max(2, 2 * (int)Math.Round(length / 2));

    private static MixException WithoutPicture(MediaFile file) =>
        new(MixFailure.NotMedia, $"{file.Given} has no picture that can be decoded: give another file.");
}
