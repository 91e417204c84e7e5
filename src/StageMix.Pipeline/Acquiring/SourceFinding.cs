using StageMix.Pipeline.Acquiring.Links;
using StageMix.Pipeline.Acquiring.Retrieving;

namespace StageMix.Pipeline.Acquiring;

/// <summary>Asks what sources are, so that what is wrong is known within seconds. A playlist is its videos; everything else is itself.</summary>
internal sealed class SourceFinding(AcquiringOptions options, MediaRetrieval? retrieval)
{
    private readonly AllowedHosts _allowed = new(options.AllowedHosts);

    private MediaRetrieval Retrieval => retrieval ?? throw MediaRetrieval.IsMissing();

    /// <exception cref="MixException">nothing can be fetched now, or the playlist is none or empty</exception>
    public async Task<IReadOnlyList<FoundSource>> FindAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        if (source.Link is not { } link)
        {
            return [new FoundSource(source)];
        }

        try
        {
            var answer = await Retrieval.DescribeAsync(source, link, workspace, cancellationToken);
            return answer.About.Playlist is { } addresses
                ? VideosOf(source, addresses)
                : [new FoundSource(source, answer)];
        }
        catch (UnusableLinkException unusable) when (link is not YouTubePlaylist)
        {
            return [new FoundSource(source, Problem: unusable.Remark)];
        }
        catch (UnusableLinkException unusable)
        {
            throw SourceTaking.Refused(source, unusable.Remark, unusable);
        }
    }

    /// <summary>What a source is, for showing it.</summary>
    /// <exception cref="MixException">nothing can be asked now</exception>
    public async Task<SourceAbout> DescribeAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        if (source.Link is not { } link)
        {
            return await MediaInspection.DescribeAsync(source, cancellationToken);
        }

        try
        {
            var answer = await Retrieval.DescribeAsync(source, link, workspace, cancellationToken);
            return SourceAbout.Of(source, answer.About);
        }
        catch (UnusableLinkException unusable)
        {
            return SourceAbout.Of(source, unusable.About) with
            {
                Problem = SourceTaking.Refused(source, unusable.Remark, unusable).UserMessage,
            };
        }
    }

    /// <summary>A source's small picture; null when there is none, for whatever reason.</summary>
    public async Task<Thumbnail?> TakeThumbnailAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        if (source.Link is not { } link)
        {
            return null;
        }

        try
        {
            var answer = await Retrieval.DescribeAsync(source, link, workspace, cancellationToken);
            return await Retrieval.Thumbnails.TakeAsync(answer.About, workspace, cancellationToken);
        }
        catch (Exception failure) when (failure is UnusableLinkException or MixException)
        {
            // a mix without it is as good
            return null;
        }
    }

    // the addresses are a stranger's: each is parsed as if it were typed
    private List<FoundSource> VideosOf(MediaSource playlist, IReadOnlyList<string> addresses)
    {
        var videos = addresses
            .Take(options.PlaylistStages)
            .Select(address =>
                MediaLink.TryParse(address, LinkOrigin.Message, _allowed, out var video, out _) ? video : null
            )
            .OfType<MediaLink>()
            .Distinct()
            .Select(video => new FoundSource(new MediaSource(video.Canonical) { Link = video }))
            .ToList();
        return videos.Count > 0
            ? videos
            : throw SourceTaking.Refused(playlist, new StageRemark(StageRemarkKind.EmptyPlaylist), null);
    }
}
