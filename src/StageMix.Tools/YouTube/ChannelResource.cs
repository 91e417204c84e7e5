using Newtonsoft.Json;

namespace StageMix.Tools.YouTube;

/// <summary>A page of an answer that is a list.</summary>
internal sealed class ResourceList<T>
{
    [JsonProperty("items")]
    public IReadOnlyList<T>? Items { get; init; }

    [JsonProperty("nextPageToken")]
    public string? NextPageToken { get; init; }
}

/// <remarks>https://developers.google.com/youtube/v3/docs/channels#resource</remarks>
internal sealed class ChannelResource
{
    [JsonProperty("contentDetails")]
    public ChannelContent? ContentDetails { get; init; }
}

internal sealed class ChannelContent
{
    [JsonProperty("relatedPlaylists")]
    public RelatedPlaylists? RelatedPlaylists { get; init; }
}

internal sealed class RelatedPlaylists
{
    [JsonProperty("uploads")]
    public string? Uploads { get; init; }
}

/// <remarks>https://developers.google.com/youtube/v3/docs/playlistItems#resource</remarks>
internal sealed class PlaylistItemResource
{
    [JsonProperty("contentDetails")]
    public PlaylistItemContent? ContentDetails { get; init; }
}

internal sealed class PlaylistItemContent
{
    [JsonProperty("videoId")]
    public string? VideoId { get; init; }
}
