using System.Globalization;

namespace StageMix.Benchmarks;

/// <summary>Numbers as tables show them; a dash where there is none.</summary>
internal static class Figures
{
    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <param name="decimals">behind the point</param>
    public static string Number(double value, int decimals) =>
        double.IsNaN(value) ? "–" : value.ToString("F" + decimals, CultureInfo.InvariantCulture);

    public static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}");

    /// <summary>The smallest value that at least that share (0 to 1) of the values does not exceed; none of no values.</summary>
    public static double Percentile(IReadOnlyCollection<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
