using MathNet.Numerics.Statistics;

namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>How much goes on in parts of the song: how loud they are and how much begins in them, half and half.</summary>
internal sealed class SongEnergy(BandPowers powers, OnsetCurve onsets)
{
    /// <summary>0 to 1 for each part, against the loudest and the busiest.</summary>
    /// <param name="parts">seconds; end to end over the song</param>
    public IReadOnlyList<double> Of(IReadOnlyList<(double Start, double End)> parts)
    {
        double[] edges = [.. parts.Select(part => part.Start), parts[^1].End];
        var loudness = SpanMeans.Of(powers.All, BandPowers.FrameRate, edges).Select(bands => Math.Sqrt(bands.Sum()));
        var busyness = SpanMeans.Of([onsets.Rises], OnsetCurve.FrameRate, edges).Select(rises => rises[0]);
        return [.. Shares([.. loudness]).Zip(Shares([.. busyness]), (loud, busy) => Math.Round((loud + busy) / 2, 3))];
    }

    private static IEnumerable<double> Shares(double[] values)
    {
        var most = values.Maximum();
        return values.Select(value => most > 0 ? value / most : 0);
    }
}
