namespace StageMix.Tools.YtDlp;

/// <summary>What is wanted of a video. Where there is nothing of that kind alone, a file with sound and picture in one serves.</summary>
/// <param name="Height">the largest picture's height in pixels, or its width when it stands upright; larger only where nothing else is there</param>
public sealed record YtDlpWanted(YtDlpKind Kind, int Height);

public enum YtDlpKind
{
    Sound,
    Picture,
}
