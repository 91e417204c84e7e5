using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Planning.Faces;

/// <summary>Looks for faces in some pictures of a stage, which is decoded once.</summary>
internal static class FaceWatch
{
    /// <summary>In pixels; a larger picture would show faces no better to those who find them, and take longer.</summary>
    private const int LongestSide = 480;

    /// <param name="times">of the pictures, in stage time and in order</param>
    /// <returns>of each time of which the stage has a picture</returns>
    public static async Task<IReadOnlyList<PictureFaces>> RunAsync(
        MediaFile file,
        IReadOnlyList<Timestamp> times,
        Func<PictureSize, IFaceFinder> open,
        Action<double> report,
        CancellationToken cancellationToken
    )
    {
        var picture = file.Picture!;
        var size = SmallSize(picture.Size);
        // some files tell times in whole milliseconds
        var half = picture.Rate.FrameDuration.Scale(0.5) + Timestamp.FromSeconds(0.001);
        var found = new List<PictureFaces>();
        var next = 0;
        using var finder = open(size);
        var frames = FrameReader.ReadAsync(
            file.Path,
            size.Width,
            size.Height,
            [.. times.Select(time => ((time - half).Seconds, (time + half).Seconds))],
            cancellationToken
        );
        await foreach (var frame in frames)
        {
            var time = Timestamp.FromUnits(frame.Time.Units, frame.Time.Numerator, frame.Time.Denominator);
            IReadOnlyList<Face>? faces = null;
            for (; next < times.Count && times[next] <= time + half; next++)
            {
                if (times[next] >= time - half)
                {
                    found.Add(new PictureFaces(times[next], faces ??= finder.Find(frame.Pixels)));
                }
            }

            report((double)next / times.Count);
        }

        return found;
    }

    private static PictureSize SmallSize(PictureSize size)
    {
        var scale = Math.Min(1, (double)LongestSide / Math.Max(size.Width, size.Height));
        return new PictureSize(Side(size.Width), Side(size.Height));

        int Side(int length) => Math.Max(2, (int)Math.Round(length * scale));
    }
}
