using MathNet.Numerics.Statistics;
using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>Finds the song's structure: onsets, then tempo, beats, bars and sections, each from the one before.</summary>
internal static class StructureFinder
{
    /// <summary>A rise is seen as it enters the window, so much (seconds) before it is in the middle.</summary>
    private const double OnsetLead = 0.004;

    /// <summary>The tempo is measured over so many beats, which evens out how each is placed.</summary>
    private const int TempoBeats = 16;

    /// <param name="samples">at the coarse rate; the first is song time 0</param>
    public static SongStructure Find(float[] samples, Timestamp duration, CancellationToken cancellationToken)
    {
        var powers = BandPowers.Measure(samples, cancellationToken);
        var onsets = OnsetCurve.Of(powers);
        var period = TempoEstimate.FindPeriod(onsets.Pulse);
        var beats = period > 0 ? BeatTracking.Track(onsets.Pulse, period) : [];
        if (beats.Count <= TempoBeats)
        {
            return new SongStructure(0, [], [], [Whole(duration)]);
        }

        var times = beats.ConvertAll(beat => ((double)beat / OnsetCurve.FrameRate) + OnsetLead);
        var chroma = ChromaPowers.Measure(samples, cancellationToken);
        var downbeats = BarPhase
            .Downbeats(beats, onsets, SoundFeatures.Of(powers, chroma, times))
            .Select(beat => times[beat])
            .ToList();
        var edges = BarGrid.Edges(downbeats, duration.Seconds);
        var bars = BarFeatures.Of(powers, onsets, chroma, edges);
        return new SongStructure(
            Tempo(times),
            times.ConvertAll(Timestamp.FromSeconds),
            downbeats.ConvertAll(Timestamp.FromSeconds),
            SongSections.Find(edges, bars, new SongEnergy(powers, onsets))
        );
    }

    private static double Tempo(List<double> beats) =>
        Math.Round(60 * TempoBeats / beats.Zip(beats.Skip(TempoBeats), (from, to) => to - from).Median(), 2);

    /// <summary>Without a beat nothing divides the song.</summary>
    private static SongSection Whole(Timestamp duration) => new(new TimeRange(Timestamp.Zero, duration), "A", 1, false);
}
