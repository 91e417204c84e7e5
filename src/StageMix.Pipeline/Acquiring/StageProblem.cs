using StageMix.Timeline;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Says what is wrong with a stage's file, each as one sentence.</summary>
internal static class StageProblem
{
    /// <summary>Sound that ends so much before the picture is told; most recorders end them a little apart.</summary>
    private static readonly Timestamp _apart = Timestamp.FromSeconds(2);

    /// <summary>Why a stage cannot be used; null when it can.</summary>
    /// <param name="i">its place among <paramref name="taken"/>, the stages in the order given</param>
    public static string? Of(int i, TakenSource[] taken)
    {
        var first = Array.FindIndex(taken, other => other.File.Content == taken[i].File.Content);
        return taken[i].Problem is { } problem ? problem
            : first < i ? $"it is the same video as stage {first + 1}, and each is used once"
            : !taken[i].HasPicture ? "it has no moving picture"
            : taken[i].File.Sound is null ? "it has no sound, so its place in the song cannot be found"
            : null;
    }

    /// <summary>Why not all of a stage can be used: a file that was cut off promises more than it holds.</summary>
    public static string? WithSound(MediaFile file, SoundTrack sound) =>
        file.Picture is { } picture && picture.Extent.End - sound.Extent.End > _apart
            ? $"its sound ends at {sound.Extent.End} although the file says that it lasts until {picture.Extent.End}"
            : null;
}
