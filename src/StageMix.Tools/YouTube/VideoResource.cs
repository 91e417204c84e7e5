using Newtonsoft.Json;

namespace StageMix.Tools.YouTube;

/// <summary>As much of YouTube's resources as is used here, for the library's serializer.</summary>
/// <remarks>https://developers.google.com/youtube/v3/docs/videos#resource</remarks>
internal sealed class VideoResource
{
    [JsonProperty("id")]
    public string? Id { get; init; }

    [JsonProperty("snippet")]
    public VideoSnippet? Snippet { get; init; }

    [JsonProperty("status")]
    public VideoStatus? Status { get; init; }

    [JsonProperty("processingDetails")]
    public VideoProcessing? ProcessingDetails { get; init; }

    [JsonProperty("contentDetails")]
    public VideoContent? ContentDetails { get; init; }

    public bool HasTag(string tag) => Snippet?.Tags?.Contains(tag, StringComparer.Ordinal) == true;
}

internal sealed class VideoSnippet
{
    [JsonProperty("title")]
    public string? Title { get; init; }

    [JsonProperty("description")]
    public string? Description { get; init; }

    [JsonProperty("tags")]
    public IReadOnlyList<string>? Tags { get; init; }

    [JsonProperty("categoryId")]
    public string? CategoryId { get; init; }
}

internal sealed class VideoStatus
{
    [JsonProperty("privacyStatus")]
    public string? PrivacyStatus { get; init; }

    [JsonProperty("selfDeclaredMadeForKids")]
    public bool? SelfDeclaredMadeForKids { get; init; }

    [JsonProperty("uploadStatus")]
    public string? UploadStatus { get; init; }

    [JsonProperty("failureReason")]
    public string? FailureReason { get; init; }

    [JsonProperty("rejectionReason")]
    public string? RejectionReason { get; init; }
}

internal sealed class VideoProcessing
{
    [JsonProperty("processingStatus")]
    public string? ProcessingStatus { get; init; }
}

internal sealed class VideoContent
{
    [JsonProperty("regionRestriction")]
    public RegionRestriction? RegionRestriction { get; init; }
}

internal sealed class RegionRestriction
{
    [JsonProperty("blocked")]
    public IReadOnlyList<string>? Blocked { get; init; }

    [JsonProperty("allowed")]
    public IReadOnlyList<string>? Allowed { get; init; }
}
