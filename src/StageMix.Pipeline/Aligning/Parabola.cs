namespace StageMix.Pipeline.Aligning;

/// <summary>Places a peak between samples.</summary>
internal static class Parabola
{
    /// <summary>How far the top of the parabola through the peak and its neighbours lies from the peak, in samples.</summary>
    public static double Vertex(ReadOnlySpan<float> curve, int peak)
    {
        if (peak < 1 || peak + 1 >= curve.Length)
        {
            return 0;
        }

        var (before, after) = (curve[peak - 1], curve[peak + 1]);
        var bend = before - (2 * curve[peak]) + after;
        return bend < 0 ? Math.Clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
    }
}
