namespace StageMix.Tools.YouTube;

/// <summary>How a video stands at YouTube.</summary>
/// <param name="Reason">why it failed or was rejected, in YouTube's word; else empty</param>
/// <param name="BlockedIn">countries (ISO 3166-1) in which it cannot be watched</param>
/// <param name="AllowedIn">the only countries in which it can be watched; null when there is no such list</param>
public sealed record VideoState(
    VideoStage Stage,
    VideoPrivacy Privacy,
    string Reason,
    IReadOnlyList<string> BlockedIn,
    IReadOnlyList<string>? AllowedIn
)
{
    internal static VideoState Read(VideoResource video) =>
        new(
            StageOf(video),
            Enum.TryParse<VideoPrivacy>(video.Status?.PrivacyStatus, ignoreCase: true, out var privacy)
                ? privacy
                : VideoPrivacy.Private,
            video.Status?.RejectionReason ?? video.Status?.FailureReason ?? "",
            video.ContentDetails?.RegionRestriction?.Blocked ?? [],
            video.ContentDetails?.RegionRestriction?.Allowed
        );

    /// <remarks>https://developers.google.com/youtube/v3/docs/videos#status.uploadStatus</remarks>
    private static VideoStage StageOf(VideoResource video) =>
        (video.Status?.UploadStatus, video.ProcessingDetails?.ProcessingStatus) switch
        {
            ("rejected", _) => VideoStage.Rejected,
            ("failed", _) or (_, "failed" or "terminated") => VideoStage.Failed,
            ("deleted", _) => VideoStage.Gone,
            ("processed", _) or (_, "succeeded") => VideoStage.Ready,
            _ => VideoStage.Processing,
        };
}

public enum VideoStage
{
    Processing,
    Ready,

    /// <summary>The file could not be processed.</summary>
    Failed,

    /// <summary>YouTube does not want it.</summary>
    Rejected,

    /// <summary>Somebody deleted it.</summary>
    Gone,
}
