using StageMix.Timeline;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Says what is wrong with a stage's file, each as one sentence.</summary>
internal static class StageProblem
{
    /// <summary>Sound that ends so much before the picture is told; most recorders end them a little apart.</summary>
    private static readonly Timestamp _apart = Timestamp.FromSeconds(2);

    /// <summary>Why a stage cannot be used; null when it can.</summary>
    /// <param name="i">its place among <paramref name="files"/>, the stages in the order given</param>
    public static string? Of(int i, MediaFile[] files)
    {
        var first = Array.FindIndex(files, file => file.Content == files[i].Content);
        return first < i ? $"it is the same video as stage {first + 1}, and each is used once"
            : files[i].Picture is null ? "it has no moving picture"
            : files[i].Sound is null ? "it has no sound, so its place in the song cannot be found"
            : null;
    }

    /// <summary>Why not all of a stage can be used: a file that was cut off promises more than it holds.</summary>
    public static string? WithSound(MediaFile file, SoundTrack sound) =>
        file.Picture!.Extent.End - sound.Extent.End > _apart
            ? $"its sound ends at {sound.Extent.End} although the file says that it lasts until {file.Picture.Extent.End}"
            : null;
}
