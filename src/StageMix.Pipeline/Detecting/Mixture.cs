using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StageMix.Pipeline.Detecting;

/// <summary>Tells a frame that is two pictures at once from one whose things have moved.</summary>
/// <param name="Share">how much of the frame is both pictures at once, piece by piece, and neither alone: 0 to 1</param>
/// <param name="Alone">how much of the frame's detail one of the pictures explains: 0 to 1</param>
internal readonly record struct Mixture(double Share, double Alone)
{
    private const int Side = 8;

    /// <summary>How far a piece may have moved, in pixels of the map either way.</summary>
    private const int Reach = 2;

    /// <summary>Below this mean square (in grey levels) a piece is plain.</summary>
    private const double Plain = 9;

    // what a piece that is both shows: how much is explained, by how much of each, and how much better than by one
    private const double Explained = 0.6;
    private const double Least = 0.2;
    private const double Most = 0.85;
    private const double Better = 0.15;

    /// <summary>
    /// The frame's contrast against the mean of the two, in the middle one of its pieces: two unlike pictures at half
    /// strength have 0.7. 1 where all is plain.
    /// </summary>
    public static double ContrastOf(Look before, Look middle, Look after)
    {
        var ratios = new List<double>();
        foreach (var at in Places(middle))
        {
            var around = (Energy(before, at) + Energy(after, at)) / 2;
            if (around > Side * Side * Plain)
            {
                ratios.Add(Math.Sqrt(Energy(middle, at) / around));
            }
        }

        ratios.Sort();
        return ratios.Count == 0 ? 1 : ratios[ratios.Count / 2];
    }

    public static Mixture Of(Look before, Look middle, Look after)
    {
        double all = 0,
            both = 0,
            alone = 0;
        foreach (var at in Places(middle))
        {
            var energy = Energy(middle, at);
            var most = Math.Max(Energy(before, at), Energy(after, at));
            if (energy < Side * Side * Plain / 2 || most < Side * Side * Plain)
            {
                continue;
            }

            var piece = new Piece(middle, at, energy);
            var (first, second) = (piece.BestOf(before), piece.BestOf(after));
            var one = Math.Max(first.Explained, second.Explained);
            var (a, b) = (piece.Join(before, first.At, after), piece.Join(after, second.At, before));
            var joint = a.Explained >= b.Explained ? a : b;
            var weight = Math.Sqrt(Math.Max(energy, most / 2));
            all += weight;
            alone += weight * one;
            if (
                joint.Explained > Math.Max(Explained, one + Better)
                && joint.First is > Least and < Most
                && joint.Second is > Least and < Most
            )
            {
                both += weight;
            }
        }

        return all > 0 ? new(both / all, alone / all) : new(0, 1);
    }

    private static IEnumerable<int> Places(Look look)
    {
        for (var y = 0; y + Side <= look.Height; y += Side)
        {
            for (var x = 0; x + Side <= look.Width; x += Side)
            {
                yield return (y * look.Width) + x;
            }
        }
    }

    private static double Energy(Look look, int at) => Product(look, at, look, at);

    private static double Product(Look a, int atA, Look b, int atB)
    {
        var sum = Vector256<float>.Zero;
        for (var row = 0; row < Side; row++)
        {
            sum += Row(a, atA + (row * a.Width)) * Row(b, atB + (row * b.Width));
        }

        return Vector256.Sum(sum);
    }

    private static Vector256<float> Row(Look look, int at) =>
        MemoryMarshal.Cast<float, Vector256<float>>(look.Detail.AsSpan(at, Side))[0];

    /// <summary>A square of the frame.</summary>
    private readonly record struct Piece(Look Frame, int At, double Energy)
    {
        /// <summary>Where in a picture most of the piece is found, and how much of it.</summary>
        public (double Explained, int At) BestOf(Look picture)
        {
            (double Explained, int At) best = (0, At);
            foreach (var at in Near(picture))
            {
                var with = Product(picture, at, Frame, At);
                var explained = with > 0 ? with * with / ((Product(picture, at, picture, at) * Energy) + 1) : 0;
                if (explained > best.Explained)
                {
                    best = (explained, at);
                }
            }

            return best;
        }

        /// <summary>The best mixture of that place of one picture with any near place of another, both above nothing.</summary>
        public (double Explained, double First, double Second) Join(Look first, int at, Look second)
        {
            var (self, with) = (Product(first, at, first, at), Product(first, at, Frame, At));
            (double Explained, double First, double Second) best = (0, 0, 0);
            foreach (var there in Near(second))
            {
                var other = Product(second, there, second, there);
                var cross = Product(first, at, second, there);
                var determinant = (self * other) - (cross * cross);
                if (determinant <= 0.05 * self * other)
                {
                    continue;
                }

                var otherWith = Product(second, there, Frame, At);
                var a = ((with * other) - (otherWith * cross)) / determinant;
                var b = ((otherWith * self) - (with * cross)) / determinant;
                var explained = ((a * with) + (b * otherWith)) / Energy;
                if (a > 0 && b > 0 && explained > best.Explained)
                {
                    best = (explained, a, b);
                }
            }

            return best;
        }

        private IEnumerable<int> Near(Look picture)
        {
            var (x, y) = (At % picture.Width, At / picture.Width);
            for (var v = Math.Max(0, y - Reach); v <= Math.Min(picture.Height - Side, y + Reach); v++)
            {
                for (var u = Math.Max(0, x - Reach); u <= Math.Min(picture.Width - Side, x + Reach); u++)
                {
                    yield return (v * picture.Width) + u;
                }
            }
        }
    }
}
