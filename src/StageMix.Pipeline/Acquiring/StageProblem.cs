using StageMix.Timeline;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Says what is wrong with a stage's file, so that it can be told.</summary>
internal static class StageProblem
{
    /// <summary>Sound that ends so much before the picture is told; most recorders end them a little apart.</summary>
    private static readonly Timestamp _apart = Timestamp.FromSeconds(2);

    /// <summary>Why a stage cannot be used; null when it can.</summary>
    /// <param name="i">its place among <paramref name="taken"/>, the stages in the order given</param>
    /// <param name="isHeardOnly">whether it needs no picture</param>
    public static StageRemark? Of(int i, TakenSource[] taken, bool isHeardOnly)
    {
        var first = Array.FindIndex(taken, other => other.File.Content == taken[i].File.Content);
        return taken[i].Problem is { } problem ? problem
            : first < i ? new StageRemark(StageRemarkKind.SameVideo, first + 1)
            : !taken[i].HasPicture && !isHeardOnly ? new StageRemark(StageRemarkKind.NoPicture)
            : taken[i].File.Sound is null ? new StageRemark(StageRemarkKind.NoSound)
            : null;
    }

    /// <summary>Why not all of a stage can be used: a file that was cut off promises more than it holds.</summary>
    public static StageRemark? WithSound(MediaFile file, SoundTrack sound) =>
        file.Picture is { } picture && picture.Extent.End - sound.Extent.End > _apart
            ? new StageRemark(StageRemarkKind.CutShort, sound.Extent.End.Seconds, picture.Extent.End.Seconds)
            : null;
}
