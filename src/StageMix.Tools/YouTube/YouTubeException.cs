namespace StageMix.Tools.YouTube;

/// <summary>YouTube did not do what was asked.</summary>
/// <param name="said">YouTube's own words, which hold no secret</param>
public sealed class YouTubeException(YouTubeReason reason, string said, Exception? inner = null)
    : Exception($"YouTube: {reason}: {said}", inner)
{
    public YouTubeReason Reason { get; } = reason;

    public string Said { get; } = said;

    /// <summary>Whether the same may be granted a moment later.</summary>
    public bool MayPass => Reason is YouTubeReason.Unavailable or YouTubeReason.RateLimited;
}
