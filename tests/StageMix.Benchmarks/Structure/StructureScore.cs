using StageMix.Pipeline.Aligning;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Benchmarks.Structure;

/// <summary>How a song was found to be built against the truth. Shares are from 0 to 1, and 1 is best.</summary>
/// <param name="IsTempoRight">to 0.5 %</param>
/// <param name="Beats">F-measure of the beats, at ±50 ms</param>
/// <param name="Downbeats">the same of those that begin a bar</param>
/// <param name="Bounds">F-measure of where sections begin, within half a bar</param>
/// <param name="Labels">F-measure of the pairs of moments that share a section's name</param>
/// <param name="Chorus">share of the song that is rightly called a chorus or none</param>
/// <remarks>Pairs of moments: M. Levy and M. Sandler, "Structural segmentation of musical audio by constrained clustering", 2008.</remarks>
internal sealed record StructureScore(
    bool IsTempoRight,
    double Beats,
    double Downbeats,
    double Bounds,
    double Labels,
    double Chorus
)
{
    private const double TempoTolerance = 0.005;
    private const double BeatTolerance = 0.05;
    private const string ChorusName = "chorus";

    private static readonly Timestamp _step = Timestamp.FromSeconds(0.1);

    public static StructureScore Of(SongTruth truth, SongStructure found)
    {
        var halfBar = truth.BeatsPerBar * 30 / truth.Tempo;
        var moments = Moments(truth, found);
        return new StructureScore(
            Math.Abs(found.Tempo - truth.Tempo) <= TempoTolerance * truth.Tempo,
            F(truth.Beats, found.Beats, BeatTolerance),
            F(truth.Beats.Where((_, beat) => beat % truth.BeatsPerBar == 0), found.Downbeats, BeatTolerance),
            F(truth.Sections.Select(part => part.Start), found.Sections.Select(part => part.Song.Start), halfBar),
            PairF(moments),
            moments.Average(moment => moment.Name == ChorusName == moment.Found.IsChorus ? 1.0 : 0)
        );
    }

    /// <param name="tolerance">seconds</param>
    private static double F(IEnumerable<Timestamp> truth, IEnumerable<Timestamp> found, double tolerance)
    {
        var (right, heard) = (truth.ToList(), found.ToList());
        var hits = right.Count(time => heard.Exists(other => Math.Abs((other - time).Seconds) <= tolerance));
        return 2.0 * hits / (right.Count + heard.Count);
    }

    /// <summary>The song's true and found sections, looked at again and again as far as it is played.</summary>
    private static List<(string Name, SongSection Found)> Moments(SongTruth truth, SongStructure found)
    {
        var moments = new List<(string, SongSection)>();
        foreach (var section in truth.Sections)
        {
            for (var time = section.Start; time < section.End; time += _step)
            {
                moments.Add((section.Name, found.Sections.First(part => part.Song.Contains(time))));
            }
        }

        return moments;
    }

    private static double PairF(List<(string Name, SongSection Found)> moments) =>
        2
        * Pairs(moments.Select(moment => (moment.Name, moment.Found.Label)))
        / (Pairs(moments.Select(moment => moment.Name)) + Pairs(moments.Select(moment => moment.Found.Label)));

    /// <summary>How many pairs share their key; each with itself is one too.</summary>
    private static double Pairs<T>(IEnumerable<T> keys)
        where T : notnull => keys.CountBy(key => key).Sum(key => (double)key.Value * key.Value);
}
