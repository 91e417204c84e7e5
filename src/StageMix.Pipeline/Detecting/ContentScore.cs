namespace StageMix.Pipeline.Detecting;

/// <summary>How unlike two frames are: 0 for the same picture, 1 for nothing in common.</summary>
/// <remarks>Outlines count most, because stage lights change colour within a shot.</remarks>
internal static class ContentScore
{
    private const double OutlineWeight = 0.75;

    public static double Between(FrameFeatures a, FrameFeatures b) =>
        (OutlineWeight * Outlines(a.Outlines, b.Outlines)) + ((1 - OutlineWeight) * Colours(a.Colours, b.Colours));

    /// <summary>1 − the correlation of the maps, at most 1.</summary>
    private static double Outlines(float[] a, float[] b)
    {
        var correlation = Dot(a, b);
        var areBothFeatureless = correlation == 0 && Dot(a, a) == 0 && Dot(b, b) == 0;
        return areBothFeatureless ? 0 : Math.Clamp(1 - correlation, 0, 1);
    }

    /// <summary>Half the sum of the bins' differences: the share of the light that changed its bin.</summary>
    private static double Colours(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += Math.Abs(a[i] - b[i]);
        }

        return sum / 2;
    }

    private static double Dot(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
