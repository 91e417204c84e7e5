namespace StageMix.Pipeline.Aligning.Structures;

/// <summary>
/// The bars at which sections begin: those that leave the bars within each section most alike, when every section has
/// its price. Found as a whole, so that a short section next to long ones is seen as well.
/// </summary>
/// <remarks>The optimal partition of B. Jackson et al., "An algorithm for optimal partitioning of data on an interval", 2005.</remarks>
internal sealed class SectionBounds
{
    /// <summary>In bars.</summary>
    private const int Longest = 32;

    /// <summary>The bars within which variation is not yet a new section: chords mostly go round in four.</summary>
    private const int Round = 4;

    /// <summary>What a section costs, in one bar's usual variance, and what it costs besides if it is no round, or not even half rounds, long.</summary>
    private const double Price = 1.2;
    private const double UnevenPrice = 0.5;
    private const double OddPrice = 1;

    private readonly double[][] _sums;
    private readonly double[] _squares;
    private readonly int _bars;

    private SectionBounds(IReadOnlyList<double[]> bars)
    {
        _bars = bars.Count;
        _sums = new double[_bars + 1][];
        _squares = new double[_bars + 1];
        _sums[0] = new double[bars[0].Length];
        for (var bar = 0; bar < _bars; bar++)
        {
            _sums[bar + 1] = [.. _sums[bar].Zip(bars[bar], (sum, value) => sum + value)];
            _squares[bar + 1] = _squares[bar] + bars[bar].Sum(value => value * value);
        }
    }

    /// <returns>the first bar of each section, rising; bar 0 is always one</returns>
    public static IReadOnlyList<int> Find(IReadOnlyList<double[]> bars) => new SectionBounds(bars).Best();

    private List<int> Best()
    {
        var usual = UsualVariance();
        var best = new double[_bars + 1];
        var from = new int[_bars + 1];
        for (var end = 1; end <= _bars; end++)
        {
            best[end] = double.PositiveInfinity;
            for (var start = Math.Max(0, end - Longest); start < end; start++)
            {
                var cost = best[start] + Scatter(start, end) + (usual * PriceOf(start, end));
                if (cost < best[end])
                {
                    (best[end], from[end]) = (cost, start);
                }
            }
        }

        var bounds = new List<int>();
        for (var end = _bars; end > 0; end = from[end])
        {
            bounds.Add(from[end]);
        }

        bounds.Reverse();
        return bounds;
    }

    /// <summary>The song's first and last section may be of any length.</summary>
    private double PriceOf(int start, int end) =>
        start == 0 || end == _bars || (end - start) % Round == 0 ? Price
        : (end - start) % (Round / 2) == 0 ? Price + UnevenPrice
        : Price + OddPrice;

    private double UsualVariance()
    {
        var rounds = _bars - Round + 1;
        return rounds <= 0
            ? Scatter(0, _bars)
            : Enumerable.Range(0, rounds).Average(bar => Scatter(bar, bar + Round)) / (Round - 1);
    }

    /// <summary>The bars' squared distances from their middle.</summary>
    private double Scatter(int start, int end)
    {
        var length = MathNet.Numerics.Distance.SSD(_sums[start], _sums[end]);
        return _squares[end] - _squares[start] - (length / (end - start));
    }
}
