using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StageMix.Pipeline.Detecting;

/// <summary>Looks for the pieces of one picture in another, each near where it stood.</summary>
internal static class BlockMatch
{
    private const int Side = 8;
    private const int Stride = 4;

    /// <summary>How far a piece may have moved by itself, in pixels of the map either way.</summary>
    private const int Reach = 1;

    /// <summary>A piece with less structure than this (steps of it, summed) tells nothing.</summary>
    private const int Plain = Side * Side * 6;

    /// <summary>What differs, against all structure that there is: this much also differs where nothing changed …</summary>
    private const double Same = 0.4;

    /// <summary>… and this much where the best place for a piece is chance.</summary>
    private const double Other = 0.5;

    /// <summary>Pictures that are less unlike are of one shot: no turn of the camera has to be sought.</summary>
    private const double Alike = 0.2;

    /// <summary>The share of the picture that is not found again: 0 for the same picture, 1 for another.</summary>
    public static double Unlike(Look a, Look b)
    {
        var unlike = Unlike(a, b, (0, 0));
        return unlike < Alike || GlobalShift.Between(a, b) is var turn && turn == (0, 0) ? unlike : Unlike(a, b, turn);
    }

    private static double Unlike(Look a, Look b, (int X, int Y) turn)
    {
        double lost = 0,
            all = 0;
        for (var y = 0; y + Side <= a.Height; y += Stride)
        {
            for (var x = 0; x + Side <= a.Width; x += Stride)
            {
                var piece = new Piece(a.Structure, a.Width, x, y);
                var weight = Math.Max(piece.Texture, new Piece(b.Structure, b.Width, x, y).Texture);
                if (weight >= Plain)
                {
                    lost += weight * Lost(piece, b, (x, y), turn);
                    all += weight;
                }
            }
        }

        return all > 0 ? lost / all : 0;
    }

    /// <summary>0 where the piece is still there, or where the camera's turn took it; 1 where it is gone.</summary>
    private static double Lost(in Piece piece, Look b, (int X, int Y) at, (int X, int Y) turn)
    {
        var least = Share(piece, b, at.X, at.Y);
        if (least > Same)
        {
            least = Math.Min(least, Least(piece, b, at));
        }

        if (least > Same && turn != (0, 0))
        {
            least = Math.Min(least, Least(piece, b, (at.X + turn.X, at.Y + turn.Y)));
        }

        return Math.Clamp((least - Same) / (Other - Same), 0, 1);
    }

    private static double Least(in Piece piece, Look b, (int X, int Y) at)
    {
        var least = double.MaxValue;
        for (var y = Math.Max(0, at.Y - Reach); y <= Math.Min(b.Height - Side, at.Y + Reach); y++)
        {
            for (var x = Math.Max(0, at.X - Reach); x <= Math.Min(b.Width - Side, at.X + Reach); x++)
            {
                least = Math.Min(least, Share(piece, b, x, y));
            }
        }

        return least;
    }

    /// <summary>What differs, as a share of the structure of the two: 0 for the same, about 0.5 for two by chance.</summary>
    private static double Share(in Piece piece, Look b, int x, int y)
    {
        var there = new Piece(b.Structure, b.Width, x, y);
        var both = piece.Texture + there.Texture;
        return both < Plain ? 1 : (double)piece.Difference(there) / both;
    }

    /// <summary>A square of a map, two rows in a register.</summary>
    private readonly struct Piece
    {
        private static readonly Vector128<byte> _middle = Vector128.Create((byte)128);

        private readonly Vector128<byte> _first;
        private readonly Vector128<byte> _second;
        private readonly Vector128<byte> _third;
        private readonly Vector128<byte> _fourth;

        public Piece(byte[] map, int width, int x, int y)
        {
            var from = map.AsSpan((y * width) + x);
            _first = TwoRows(from, width);
            _second = TwoRows(from[(2 * width)..], width);
            _third = TwoRows(from[(4 * width)..], width);
            _fourth = TwoRows(from[(6 * width)..], width);
            Texture = Sum(
                Apart(_first, _middle) + Apart(_second, _middle) + Apart(_third, _middle) + Apart(_fourth, _middle)
            );
        }

        /// <summary>The sum of what its pixels are off the middle.</summary>
        public int Texture { get; }

        public int Difference(in Piece other) =>
            Sum(
                Apart(_first, other._first)
                    + Apart(_second, other._second)
                    + Apart(_third, other._third)
                    + Apart(_fourth, other._fourth)
            );

        private static Vector128<byte> TwoRows(ReadOnlySpan<byte> from, int width) =>
            Vector128.Create(MemoryMarshal.Read<ulong>(from), MemoryMarshal.Read<ulong>(from[width..])).AsByte();

        private static Vector128<ushort> Apart(Vector128<byte> a, Vector128<byte> b)
        {
            var (low, high) = Vector128.Widen(Vector128.Max(a, b) - Vector128.Min(a, b));
            return low + high;
        }

        // at most 64 × 255
        private static int Sum(Vector128<ushort> sums) => Vector128.Sum(sums);
    }
}
