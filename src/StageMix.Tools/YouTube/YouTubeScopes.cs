namespace StageMix.Tools.YouTube;

/// <summary>What a sign-in covers.</summary>
/// <remarks>https://developers.google.com/youtube/v3/guides/auth/installed-apps#identify-access-scopes</remarks>
internal static class YouTubeScopes
{
    public const string Upload = "https://www.googleapis.com/auth/youtube.upload";

    /// <summary>Everything else: reading a video's state, changing and deleting it.</summary>
    public const string Manage = "https://www.googleapis.com/auth/youtube.force-ssl";

    public static readonly string[] All = [Upload, Manage];
}
