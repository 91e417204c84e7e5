namespace StageMix.Pipeline.Detecting;

/// <summary>Means over the square around each pixel, smaller at the picture's edges.</summary>
internal static class LocalMoments
{
    /// <param name="grey">height × width, rows top down</param>
    /// <param name="reach">the square has 2 × reach + 1 pixels a side</param>
    /// <returns>the means of the values and of their squares</returns>
    public static (float[] Means, float[] Squares) Of(byte[] grey, int width, int height, int reach)
    {
        var (means, squares) = (new float[grey.Length], new float[grey.Length]);
        // each column's sums over the rows in reach
        var (columns, columnSquares) = (new int[width], new int[width]);
        for (var y = -reach; y < height; y++)
        {
            Add(y + reach, 1);
            Add(y - reach - 1, -1);
            if (y >= 0)
            {
                var rows = Math.Min(height - 1, y + reach) - Math.Max(0, y - reach) + 1;
                Across(y * width, rows);
            }
        }

        return (means, squares);

        void Add(int row, int sign)
        {
            if (row < 0 || row >= height)
            {
                return;
            }

            for (var x = 0; x < width; x++)
            {
                int value = grey[(row * width) + x];
                columns[x] += sign * value;
                columnSquares[x] += sign * value * value;
            }
        }

        void Across(int start, int rows)
        {
            var (sum, square) = (0, 0);
            for (var x = -reach; x < width; x++)
            {
                if (x + reach < width)
                {
                    sum += columns[x + reach];
                    square += columnSquares[x + reach];
                }

                if (x - reach - 1 >= 0)
                {
                    sum -= columns[x - reach - 1];
                    square -= columnSquares[x - reach - 1];
                }

                if (x >= 0)
                {
                    var count = (float)rows * (Math.Min(width - 1, x + reach) - Math.Max(0, x - reach) + 1);
                    means[start + x] = sum / count;
                    squares[start + x] = square / count;
                }
            }
        }
    }
}
