using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring.Retrieving;

namespace StageMix.Pipeline.Acquiring;

/// <summary>The door of Acquiring: takes the song and the stages in, looks at each file once, and decodes its sound.</summary>
/// <param name="retrieval">takes links; without it there are only files</param>
public sealed class MediaAcquirer(IOptions<AcquiringOptions> options, MediaRetrieval? retrieval = null)
{
    private readonly SourceFinding _finding = new(options.Value, retrieval);
    private readonly SourceTaking _taking = new(retrieval);
    private readonly SourceHearing _hearing = new(options.Value);

    /// <exception cref="MixException">a file is missing or not media, or the song is too short</exception>
    public async Task<AcquiredMedia> RunAsync(
        MixRequest request,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        // every link is asked about first: what is wrong is known before anything is fetched
        var found = await Task.WhenAll(
            request.Stages.Select(stage => _finding.FindAsync(stage, workspace, cancellationToken))
        );
        var sources = Fit(found, request.MostStages);
        var foundSong = await _finding.FindAsync(request.Song, workspace, cancellationToken);
        var reached = new AcquiringProgress(progress, sources.Count + 1);
        var songFile = await _taking.TakeSongAsync(
            request.Song,
            foundSong,
            workspace,
            reached.Of(0),
            cancellationToken
        );
        var song = await _hearing.HearSongAsync(songFile, workspace, cancellationToken);
        reached.Done(0);

        var taken = new TakenSource[sources.Count];
        await Parallel.ForAsync(
            0,
            taken.Length,
            cancellationToken,
            async (i, stop) => taken[i] = await _taking.TakeStageAsync(sources[i], workspace, reached.Of(i + 1), stop)
        );
        var stages = new AcquiredStage[taken.Length];
        await Parallel.ForAsync(
            0,
            stages.Length,
            cancellationToken,
            async (i, stop) =>
            {
                stages[i] = await SourceHearing.HearStageAsync(i, taken, request.IsHeardOnly, workspace, stop);
                reached.Done(i + 1);
            }
        );
        return new AcquiredMedia(song, stages) { Sources = [.. sources.Select(source => source.Source)] };
    }

    /// <summary>What a source is, within seconds and before anything of it is fetched.</summary>
    /// <exception cref="MixException">nothing can be asked now</exception>
    public Task<SourceAbout> DescribeAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    ) => _finding.DescribeAsync(source, workspace, cancellationToken);

    /// <summary>Fetches what a link leads to, sound first, and leaves it for the mix that will take it in.</summary>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    public Task FetchAheadAsync(MediaSource source, Workspace workspace, CancellationToken cancellationToken) =>
        _taking.TakeStageAsync(new FoundSource(source), workspace, null, cancellationToken);

    /// <summary>A source's small picture; null when there is none, for whatever reason.</summary>
    public Task<Thumbnail?> TakeThumbnailAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    ) => _finding.TakeThumbnailAsync(source, workspace, cancellationToken);

    /// <summary>Draws one numbered picture a stage: a link's thumbnail, a file's middle, or its title alone.</summary>
    /// <param name="abouts">what each stage's source is, in their order</param>
    /// <param name="path">where the PNG is to be</param>
    public async Task PaintStagesAsync(
        AcquiredMedia media,
        IReadOnlyList<SourceAbout> abouts,
        Workspace workspace,
        string path,
        CancellationToken cancellationToken
    )
    {
        var tiles = new List<StageTile>();
        foreach (var (i, about) in abouts.Index())
        {
            var thumbnail = about.HasThumbnail
                ? await TakeThumbnailAsync(media.Sources[i], workspace, cancellationToken)
                : null;
            tiles.Add(new StageTile(i + 1, about.Title, thumbnail, media.Stages[i].File));
        }

        await StageSheet.PaintAsync(tiles, path, cancellationToken);
    }

    /// <summary>Fetches the pictures that stages still want.</summary>
    /// <param name="size">the mix's, where it is known</param>
    /// <returns>the same stages with their pictures, or with the problem that kept one away</returns>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    public async Task<IReadOnlyList<AcquiredStage>> TakePicturesAsync(
        IReadOnlyList<AcquiredStage> stages,
        PictureSize? size,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var reached = new AcquiringProgress(progress, stages.Count);
        var seen = new AcquiredStage[stages.Count];
        await Parallel.ForAsync(
            0,
            seen.Length,
            cancellationToken,
            async (i, stop) =>
            {
                seen[i] = await _taking.TakeStagePictureAsync(stages[i], size, workspace, reached.Of(i), stop);
                reached.Done(i);
            }
        );
        return seen;
    }

    /// <summary>One source with its picture, its sound not decoded.</summary>
    /// <exception cref="MixException">it is missing, not media, or a link that gives nothing</exception>
    public async Task<MediaFile> TakeVideoAsync(
        MediaSource source,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await _taking.TakePictureAsync(source, null, workspace, progress, cancellationToken);
        }
        catch (UnusableLinkException unusable)
        {
            throw SourceTaking.Refused(source, unusable.Remark, unusable);
        }
    }

    /// <summary>What a file holds, without decoding it.</summary>
    /// <exception cref="MixException">the file is missing or not media</exception>
    public static Task<MediaFile> InspectAsync(MediaSource source, CancellationToken cancellationToken) =>
        MediaInspection.InspectAsync(source, cancellationToken);

    /// <summary>Playlists are cut to as many stages as a mix may have; whatever was given keeps one at least.</summary>
    private static List<FoundSource> Fit(IReadOnlyList<FoundSource>[] found, int most)
    {
        var sources = new List<FoundSource>();
        foreach (var (index, videos) in found.Index())
        {
            var stillToCome = found.Length - index - 1;
            sources.AddRange(videos.Take(Math.Max(1, most - sources.Count - stillToCome)));
        }

        return sources;
    }
}
