namespace StageMix.Tools.YouTube;

/// <summary>Looks among the channel's latest uploads for the one with a tag.</summary>
internal static class UploadSearch
{
    private const int PageSize = 50;

    public static async Task<string?> FindAsync(
        YouTubeService service,
        string tag,
        int pages,
        CancellationToken cancellationToken
    )
    {
        var channels = await service.ListAsync<ChannelResource>(
            "channels?part=contentDetails&mine=true",
            cancellationToken
        );
        if (channels.Items is not [{ ContentDetails.RelatedPlaylists.Uploads: { } uploads }, ..])
        {
            return null;
        }

        var place = "";
        for (var page = 0; page < pages; page++)
        {
            var items = await service.ListAsync<PlaylistItemResource>(
                $"playlistItems?part=contentDetails&maxResults={PageSize}&playlistId={Uri.EscapeDataString(uploads)}{place}",
                cancellationToken
            );
            var ids = string.Join(',', (items.Items ?? []).Select(item => item.ContentDetails?.VideoId));
            var videos = await service.ListAsync<VideoResource>($"videos?part=snippet&id={ids}", cancellationToken);
            if (videos.Items?.FirstOrDefault(video => video.HasTag(tag)) is { Id: { } id })
            {
                return id;
            }

            if (items.NextPageToken is not { Length: > 0 } next)
            {
                break;
            }

            place = $"&pageToken={Uri.EscapeDataString(next)}";
        }

        return null;
    }
}
