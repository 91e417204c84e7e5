using System.Globalization;

namespace StageMix.Tools.Ffmpeg;

/// <summary>Spans of time as ffmpeg's select filter takes them.</summary>
internal static class FrameSpans
{
    /// <summary>More would not fit into an argument; then neighbours become one.</summary>
    private const int Most = 1000;

    /// <summary>Decimals round.</summary>
    private const double Margin = 1e-5;

    /// <param name="spans">at least one, in seconds, in order</param>
    public static string Select(IReadOnlyList<(double From, double To)> spans)
    {
        var terms = spans
            .Chunk((spans.Count + Most - 1) / Most)
            .Select(near =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"between(t,{near[0].From - Margin:0.00000},{near[^1].To + Margin:0.00000})"
                )
            )
            .ToArray();
        return $"select='{Sum(terms)}'";
    }

    /// <summary>Halved again and again, for ffmpeg takes no deep expression.</summary>
    private static string Sum(ReadOnlySpan<string> terms) =>
        terms.Length == 1 ? terms[0] : $"({Sum(terms[..(terms.Length / 2)])}+{Sum(terms[(terms.Length / 2)..])})";
}
