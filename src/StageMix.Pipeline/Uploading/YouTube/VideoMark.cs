using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>The tag by which a key's video is known again among the channel's videos.</summary>
internal static class VideoMark
{
    /// <summary>How many of the latest videos are searched, in pages of 50.</summary>
    private const int PagesSearched = 4;

    public static string Of(string key) => "stagemix-" + Fingerprint.Of("video", 1, key).Hex[..16];

    /// <summary>The key's video, when a session that was not heard of again has made it.</summary>
    /// <returns>its id</returns>
    public static async Task<string?> FindAsync(
        YouTubeChannel channel,
        string key,
        UploadQuota quota,
        CancellationToken cancellationToken
    )
    {
        await quota.SpendAsync(UploadQuota.ReadCost * (1 + (2 * PagesSearched)), cancellationToken);
        return await channel.FindAsync(Of(key), PagesSearched, cancellationToken);
    }
}
