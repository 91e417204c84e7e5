using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>Gives a video its picture. A video without it is published all the same.</summary>
internal static class Thumbnail
{
    private const long LargestBytes = 2_000_000;

    /// <returns>why it has none, as a sentence; null when it has</returns>
    public static async Task<string?> SetAsync(
        YouTubeChannel channel,
        string id,
        string path,
        UploadQuota quota,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path) || new FileInfo(path).Length > LargestBytes)
        {
            return "YouTube took a picture out of the video, because the one for it is missing or larger than 2 MB.";
        }

        try
        {
            await quota.SpendAsync(UploadQuota.ChangeCost, cancellationToken);
            await channel.SetThumbnailAsync(
                id,
                await File.ReadAllBytesAsync(path, cancellationToken),
                cancellationToken
            );
            return null;
        }
        catch (YouTubeException refused) when (refused.Reason is YouTubeReason.NotCovered or YouTubeReason.Refused)
        {
            return "YouTube took a picture out of the video: for another one, verify the channel at https://www.youtube.com/verify.";
        }
    }
}
