using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Aligning;

/// <summary>What an aligner found of a stage against the truth, looked at every 50 ms of the song.</summary>
/// <param name="IsOfSong">whether the stage truly holds the song</param>
/// <param name="Accepted">whether the aligner says so</param>
/// <param name="Errors">how far apart found and true stage time are, in ms, wherever both are</param>
/// <param name="Held">seconds of song time that the stage truly holds</param>
/// <param name="Missed">seconds of those that were not found</param>
/// <param name="Invented">seconds of song time found that the stage does not hold</param>
/// <remarks>
/// Within a beat of an edge of a true range nothing is held, missed or invented: where exactly a cut lies cannot be heard.
/// </remarks>
internal sealed record AlignmentScore(
    bool IsOfSong,
    bool Accepted,
    IReadOnlyList<double> Errors,
    double Held,
    double Missed,
    double Invented
)
{
    private static readonly Timestamp _step = Timestamp.FromSeconds(0.05);

    public double Median => Figures.Percentile(Errors, 0.5);

    public double Percentile95 => Figures.Percentile(Errors, 0.95);

    public double MissedShare => Missed / Held;

    /// <summary>Whether it is good enough; of a stage that does not hold the song, whether it was refused.</summary>
    public bool Meets(AlignmentBar bar) =>
        IsOfSong
            ? Accepted
                && Median <= bar.Median
                && Percentile95 <= bar.Percentile95
                && MissedShare <= bar.MissedShare
                && Invented <= bar.Invented
            : !Accepted;

    public static AlignmentScore Of(StageTruth stage, SongTruth song, FoundAlignment found)
    {
        var beat = Timestamp.FromSeconds(60 / song.Tempo);
        var errors = new List<double>();
        var (held, missed, invented) = (0, 0, 0);
        for (var time = Timestamp.Zero; time < song.Duration; time += _step)
        {
            var right = stage.Alignment.FirstOrDefault(range => range.SongStart <= time && time < range.SongEnd);
            var seen = found.Segments.FirstOrDefault(segment => segment.Song.Contains(time));
            if (right is not null && seen is not null)
            {
                errors.Add(Math.Abs((seen.StageTimeAt(time) - StageTimeAt(right, time)).Seconds) * 1000);
            }

            if (!stage.Alignment.Any(range => IsNear(time, range.SongStart, beat) || IsNear(time, range.SongEnd, beat)))
            {
                held += right is null ? 0 : 1;
                missed += right is not null && seen is null ? 1 : 0;
                invented += right is null && seen is not null ? 1 : 0;
            }
        }

        return new AlignmentScore(
            stage.Alignment.Count > 0,
            found.Accepted,
            errors,
            held * _step.Seconds,
            missed * _step.Seconds,
            invented * _step.Seconds
        );
    }

    private static Timestamp StageTimeAt(AlignedRange range, Timestamp songTime) =>
        range.StageStart + (songTime - range.SongStart).Scale(range.Rate);

    private static bool IsNear(Timestamp time, Timestamp edge, Timestamp distance) =>
        time > edge - distance && time < edge + distance;
}
