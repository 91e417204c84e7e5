using System.Globalization;

namespace StageMix.Pipeline.Rendering;

/// <summary>Notices before the work that the disk has no room for its result.</summary>
internal static class DiskEstimate
{
    /// <summary>Of a pixel in a frame at <see cref="UsualCrf"/>, a guess that is meant to be high; six steps of the factor halve it.</summary>
    private const double UsualBits = 0.15;
    private const double UsualCrf = 20;

    /// <exception cref="MixException">there is no room</exception>
    public static void Check(IReadOnlyList<SegmentRecipe> recipes, EncoderPreset preset, Workspace workspace)
    {
        var missing = recipes.Where(recipe => !workspace.Holds("rendering", recipe.NameWith(preset), ".mp4"));
        // each missing segment, and all of them once more in the file that they are joined into
        var pixels = missing.Concat(recipes).Sum(PixelsOf);
        var needed = pixels * UsualBits * Math.Pow(2, (UsualCrf - preset.Crf) / 6) / 8;
        if (workspace.FreeBytes < needed)
        {
            throw new MixException(
                MixFailure.DiskFull,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The disk of {workspace.ShownAs} has {workspace.FreeBytes / 1e9:0.0} GB free, and this mix wants about {needed / 1e9:0.0} GB: free some space there and try again."
                )
            );
        }
    }

    private static double PixelsOf(SegmentRecipe recipe) =>
        (double)recipe.Frames * recipe.OutputSize.Width * recipe.OutputSize.Height;
}
