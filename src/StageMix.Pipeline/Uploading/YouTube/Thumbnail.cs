using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>Gives a video its picture. A video without it is published all the same.</summary>
internal static class Thumbnail
{
    private const long LargestBytes = 2_000_000;

    /// <returns>why it has none; null when it has</returns>
    public static async Task<PublishRemark?> SetAsync(
        YouTubeChannel channel,
        string id,
        string path,
        UploadQuota quota,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path) || new FileInfo(path).Length > LargestBytes)
        {
            return new PublishRemark(PublishRemarkKind.NoThumbnail);
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
            return new PublishRemark(PublishRemarkKind.ThumbnailRefused);
        }
    }
}
