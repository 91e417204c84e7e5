using StageMix.Pipeline.Acquiring;
using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>Says whether what was found makes the stage one of this song, and why not.</summary>
internal static class Verdict
{
    /// <summary>After so many held seconds, half of the remaining doubt is gone.</summary>
    private const double HalvingSeconds = 4;

    /// <summary>
    /// The steadiness at which the song and another of the same beat are equally likely, and how much more of it makes the
    /// odds e times better: from the benchmark's seeds 1 to 3, where the song has 0.78 or more, and others 0.51 or less.
    /// </summary>
    public const double EvenSteadiness = 0.65;
    private const double SteadinessScale = 0.04;

    // the same of likeness, in a stage that is hardly noisy, and in one that is mostly noise
    private const double EvenLikeness = 0.3;
    private const double EvenLikenessInNoise = 0.05;
    private const double LikenessScale = 0.015;
    private const double HardlyNoise = 0.41;
    private const double MostlyNoise = 0.45;

    /// <summary>Where sound is as noisy as this, hardly a tone stands out of it.</summary>
    private const double Noisy = 0.5;

    /// <summary>The returned stage has no number yet: it is the same whatever place the file has in a request.</summary>
    public static AlignedStage Of(HeldRanges held, AcquiredSong song, SoundTrack stage, AligningOptions options)
    {
        var isSong = held.Ranges.Count == 0 ? 0 : LikelihoodOf(held.Quality, held.Noisiness);
        var certainty = 1 - Math.Pow(2, -held.Seconds / HalvingSeconds);
        var confidence = Math.Round(isSong * certainty, 3);
        var steadiness = Math.Round(held.Quality.Steadiness, 3);
        var evidence = held.Evidence.After(stage.Start) with { Steadiness = steadiness };
        var needed = Math.Min(options.MinimumHeldSeconds, song.Duration.Seconds / 2);
        if (isSong < 0.5 || held.Seconds < needed)
        {
            var remark = RemarkOn(held, isSong >= 0.5);
            return new AlignedStage(0, Accepted: false, confidence, remark, []) { Evidence = evidence };
        }

        var segments = held
            .Ranges.Select(range => Segment(range, held.Quality, song, stage.Start, confidence))
            .Where(segment => !segment.Song.IsEmpty)
            .ToList();
        return new AlignedStage(0, Accepted: true, confidence, null, segments) { Evidence = evidence };
    }

    /// <summary>A part that is less alike than the others is less sure, and so is a short one.</summary>
    private static AlignmentSegment Segment(
        HeldRange range,
        PathQuality quality,
        AcquiredSong song,
        Timestamp stageStart,
        double confidence
    )
    {
        // the coarse rate may end a fraction of a sample before the song does
        var reachesEnd = song.Duration.Seconds - range.End < 2.0 / Decimation.CoarseRate;
        var start = Timestamp.FromSeconds(range.Start);
        var end = reachesEnd ? song.Duration : Timestamp.FromSeconds(range.End);
        var share = Math.Min(1, range.Likeness / quality.Likeness);
        var certainty = 1 - Math.Pow(2, -(range.End - range.Start) / HalvingSeconds);
        return new AlignmentSegment(
            new TimeRange(start, end),
            stageStart + start + Timestamp.FromSeconds(range.Line.At(range.Start)),
            1 + range.Line.Drift,
            Math.Round(confidence * share * certainty, 3)
        );
    }

    /// <summary>That it is the song, 0 to 1.</summary>
    private static double LikelihoodOf(PathQuality quality, double noisiness) =>
        Logistic((quality.Steadiness - EvenSteadiness) / SteadinessScale)
        * Logistic((quality.Likeness - LikenessAt(noisiness)) / LikenessScale);

    /// <summary>
    /// What is not the song in a stage is mostly noise. The less noisy a stage is, the more alike it has to be: what
    /// else is in it is other music then.
    /// </summary>
    private static double LikenessAt(double noisiness)
    {
        var clear = Math.Clamp((MostlyNoise - noisiness) / (MostlyNoise - HardlyNoise), 0, 1);
        return EvenLikenessInNoise + (clear * (EvenLikeness - EvenLikenessInNoise));
    }

    private static double Logistic(double odds) => 1 / (1 + Math.Exp(-odds));

    private static StageRemark RemarkOn(HeldRanges held, bool isSong) =>
        isSong ? new StageRemark(StageRemarkKind.TooLittle, held.Seconds)
        : double.IsNaN(held.Noisiness) ? new StageRemark(StageRemarkKind.NoSound)
        : held.Noisiness <= Noisy ? new StageRemark(StageRemarkKind.AnotherSong)
        : new StageRemark(held.Ranges.Count > 0 ? StageRemarkKind.Drowned : StageRemarkKind.NothingFound);
}
