using StageMix.Pipeline.Acquiring.Links;
using StageMix.Pipeline.Acquiring.Retrieving;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring;

/// <summary>The ways in which media comes in: a file is looked at where it lies, a link is fetched, sound before picture.</summary>
internal sealed class SourceTaking(MediaRetrieval? retrieval)
{
    private const int DefaultHeight = 1080;

    private MediaRetrieval Retrieval => retrieval ?? throw MediaRetrieval.IsMissing();

    /// <summary>A source that the mix can do without: a link that gives nothing is told as a problem.</summary>
    /// <exception cref="MixException">nothing can be fetched now, or a file is no media</exception>
    public async Task<TakenSource> TakeStageAsync(
        FoundSource found,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        if (found.Source.Link is not { } link)
        {
            return new TakenSource(await MediaInspection.InspectAsync(found.Source, cancellationToken));
        }

        if (found.Problem is { } problem)
        {
            return TakenSource.Nothing(found.Source, link, problem);
        }

        try
        {
            var answer =
                found.Answer ?? await Retrieval.DescribeAsync(found.Source, link, workspace, cancellationToken);
            var wanted = new YtDlpWanted(YtDlpKind.Sound, DefaultHeight);
            var file = await FetchAsync(found.Source, link, answer, wanted, workspace, progress, cancellationToken);
            var pictureToCome = file.Picture is null && answer.About.HasPicture;
            return new TakenSource(file, pictureToCome ? found.Source : null);
        }
        catch (UnusableLinkException unusable)
        {
            return TakenSource.Nothing(found.Source, link, unusable.Remark);
        }
    }

    /// <summary>The source that the mix cannot do without.</summary>
    /// <param name="found">the song, or the videos of a playlist that was given as one</param>
    /// <exception cref="MixException">it gives nothing</exception>
    public async Task<MediaFile> TakeSongAsync(
        MediaSource song,
        IReadOnlyList<FoundSource> found,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        if (found is not [var only] || only.Source != song)
        {
            throw Refused(song, new StageRemark(StageRemarkKind.Playlist), null);
        }

        var taken = await TakeStageAsync(only, workspace, progress, cancellationToken);
        return taken.Problem is null ? taken.File : throw Refused(song, taken.Problem, null);
    }

    /// <summary>A source's picture.</summary>
    /// <param name="size">the mix's, where it is known</param>
    /// <exception cref="UnusableLinkException">it gives none</exception>
    /// <exception cref="MixException">nothing can be fetched now, or a file is no media</exception>
    public async Task<MediaFile> TakePictureAsync(
        MediaSource source,
        PictureSize? size,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        if (source.Link is not { } link)
        {
            return await MediaInspection.InspectAsync(source, cancellationToken);
        }

        var height = size is { } asked ? Math.Min(asked.Width, asked.Height) : DefaultHeight;
        var answer = await Retrieval.DescribeAsync(source, link, workspace, cancellationToken);
        var wanted = new YtDlpWanted(YtDlpKind.Picture, height);
        return await FetchAsync(source, link, answer, wanted, workspace, progress, cancellationToken);
    }

    /// <summary>The picture that a stage still wants, or the problem that keeps it away.</summary>
    /// <param name="size">the mix's, where it is known</param>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    public async Task<AcquiredStage> TakeStagePictureAsync(
        AcquiredStage stage,
        PictureSize? size,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var video = await TakePictureAsync(stage.Picture!, size, workspace, progress, cancellationToken);
            return video.Picture is null
                ? stage with
                {
                    Problem = new StageRemark(StageRemarkKind.NoPicture),
                    Picture = null,
                }
                : stage with
                {
                    File = video with { Sound = SoundOf(stage.File) },
                    Picture = null,
                };
        }
        catch (UnusableLinkException unusable)
        {
            return stage with { Problem = unusable.Remark };
        }
    }

    public static MixException Refused(MediaSource source, StageRemark remark, Exception? inner) =>
        new(MixFailure.LinkUnusable, $"{source.Given} cannot be taken: {remark.Clause}.", inner)
        {
            Given = source.Given,
            Remark = remark,
        };

    private static SoundInfo? SoundOf(MediaFile file) =>
        file.Sound is null
            ? null
            : file.Sound with
            {
                Apart = file.Sound.Apart ?? new SoundFile(file.Path, file.Content, file.Start),
            };

    private async Task<MediaFile> FetchAsync(
        MediaSource source,
        MediaLink link,
        RemoteAnswer answer,
        YtDlpWanted wanted,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var path = await Retrieval.FetchAsync(source, link, answer, wanted, workspace, progress, cancellationToken);
        var (file, length) = await MediaInspection.InspectFetchedAsync(source, path, cancellationToken);
        Retrieval.CheckLength(length, answer.About);
        return file;
    }
}
