using StageMix.Pipeline.Acquiring.Links;
using StageMix.Pipeline.Acquiring.Retrieving;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring;

/// <summary>The ways in which media comes in: a file is looked at where it lies, a link is fetched, sound before picture.</summary>
internal sealed class SourceTaking(AcquiringOptions options, MediaRetrieval? retrieval)
{
    private const int DefaultHeight = 1080;

    private MediaRetrieval Retrieval =>
        retrieval ?? throw new InvalidOperationException("Links need a retrieval, and none was given.");

    /// <summary>A playlist is its videos; everything else is itself. Each link is asked about, so that what is wrong is known within seconds.</summary>
    /// <exception cref="MixException">nothing can be fetched now, or the playlist is none or empty</exception>
    public async Task<IReadOnlyList<MediaSource>> SpreadAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        if (source.Link is not { } link)
        {
            return [source];
        }

        try
        {
            var about = await Retrieval.DescribeAsync(source, link, workspace, cancellationToken);
            if (about.Playlist is not { } addresses)
            {
                return [source];
            }

            var allowed = new AllowedHosts(options.AllowedHosts);
            // the addresses are a stranger's: each is parsed as if it were typed
            var videos = addresses
                .Take(options.PlaylistStages)
                .Select(address =>
                    MediaLink.TryParse(address, LinkOrigin.Message, allowed, out var video, out _) ? video : null
                )
                .OfType<MediaLink>()
                .Distinct()
                .Select(video => new MediaSource(video.Canonical) { Link = video })
                .ToList();
            return videos.Count > 0
                ? videos
                : throw Refused(source, "this playlist holds no video that can be taken: give the videos' links", null);
        }
        catch (UnusableLinkException) when (link is not YouTubePlaylist)
        {
            // said once, when it is taken
            return [source];
        }
        catch (UnusableLinkException unusable)
        {
            throw Refused(source, unusable.Reason, unusable);
        }
    }

    /// <summary>A source that the mix can do without: a link that gives nothing is told as a problem.</summary>
    public async Task<TakenSource> TakeStageAsync(
        MediaSource source,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        if (source.Link is not { } link)
        {
            return new TakenSource(await MediaInspection.InspectAsync(source, cancellationToken));
        }

        try
        {
            var about = await Retrieval.DescribeAsync(source, link, workspace, cancellationToken);
            var file = await FetchAsync(
                source,
                link,
                YtDlpKind.Sound,
                DefaultHeight,
                workspace,
                progress,
                cancellationToken
            );
            var pictureToCome = file.Picture is null && about.HasPicture;
            return new TakenSource(file, pictureToCome ? source : null);
        }
        catch (UnusableLinkException unusable)
        {
            return TakenSource.Nothing(source, link, unusable.Reason);
        }
    }

    /// <summary>The source that the mix cannot do without.</summary>
    /// <exception cref="MixException">it gives nothing</exception>
    public async Task<MediaFile> TakeSongAsync(
        MediaSource source,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var spread = await SpreadAsync(source, workspace, cancellationToken);
        if (spread is not [var only] || only != source)
        {
            throw Refused(source, "it is a playlist: give one video as the song", null);
        }

        var taken = await TakeStageAsync(source, workspace, progress, cancellationToken);
        return taken.Problem is null ? taken.File : throw Refused(source, taken.Problem, null);
    }

    /// <summary>A source's picture.</summary>
    /// <param name="size">the mix's, where it is known</param>
    /// <exception cref="UnusableLinkException">it gives none</exception>
    public async Task<MediaFile> TakePictureAsync(
        MediaSource source,
        PictureSize? size,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var height = size is { } asked ? Math.Min(asked.Width, asked.Height) : DefaultHeight;
        return source.Link is { } link
            ? await FetchAsync(source, link, YtDlpKind.Picture, height, workspace, progress, cancellationToken)
            : await MediaInspection.InspectAsync(source, cancellationToken);
    }

    public static MixException Refused(MediaSource source, string reason, Exception? inner) =>
        new(MixFailure.LinkUnusable, $"{source.Given} cannot be taken: {reason}.", inner);

    private async Task<MediaFile> FetchAsync(
        MediaSource source,
        MediaLink link,
        YtDlpKind kind,
        int height,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var wanted = new YtDlpWanted(kind, height);
        var path = await Retrieval.FetchAsync(source, link, wanted, workspace, progress, cancellationToken);
        var (file, length) = await MediaInspection.InspectFetchedAsync(source, path, cancellationToken);
        Retrieval.CheckLength(length);
        return file;
    }
}
