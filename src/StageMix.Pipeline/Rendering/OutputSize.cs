namespace StageMix.Pipeline.Rendering;

/// <summary>Chooses the mix's size where nobody asked for one.</summary>
internal static class OutputSize
{
    /// <summary>
    /// The largest height, up to a limit, that more than half of the stages reach, in 16:9; when all are upright, the same
    /// width in 9:16.
    /// </summary>
    public static PictureSize For(RenderOrder order, int largestShortSide)
    {
        var stages = order
            .Media.Where(file => !string.Equals(file.Path, order.Timeline.Song.Path, StringComparison.Ordinal))
            .Select(file => file.Picture?.Size)
            .OfType<PictureSize>()
            .ToList();
        if (stages.Count == 0)
        {
            return new PictureSize(1280, 720);
        }

        // of n sides, the one at n/2 from the top is reached by more than half
        var reached = stages
            .Select(size => Math.Min(size.Width, size.Height))
            .OrderDescending()
            .ElementAt(stages.Count / 2);
        var shortSide = Math.Clamp(reached, 16, largestShortSide) / 2 * 2;
        var longSide = EvenNear(shortSide * 16 / 9.0);
        return stages.TrueForAll(size => size.Height > size.Width)
            ? new PictureSize(shortSide, longSide)
            : new PictureSize(longSide, shortSide);
    }

    private static int EvenNear(double side) => 2 * (int)Math.Round(side / 2);
}
