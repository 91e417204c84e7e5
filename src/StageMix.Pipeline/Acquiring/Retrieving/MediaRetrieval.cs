using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>
/// Takes what links lead to: asks what it is, then fetches its sound and its picture, each once for all mixes of a
/// workspace. What was interrupted is continued.
/// </summary>
public sealed class MediaRetrieval : IDisposable
{
    private const string Room = "acquiring";
    private const int Version = 2;

    private readonly AcquiringOptions _options;
    private readonly TimeProvider _time;
    private readonly YtDlpTurns _turns;

    public MediaRetrieval(IOptions<AcquiringOptions> options, TimeProvider time, ILogger<MediaRetrieval> logger)
    {
        (_options, _time) = (options.Value, time);
        var web = new WebAccess(_options);
        _turns = new YtDlpTurns(_options, new YtDlpSource(_options, web, time), time, logger);
        Thumbnails = new ThumbnailReading(web, time);
    }

    internal ThumbnailReading Thumbnails { get; }

    public void Dispose() => _turns.Dispose();

    /// <summary>For a caller's mistake: a link came where only files were expected.</summary>
    internal static InvalidOperationException IsMissing() => new("Links need a retrieval, and none was given.");

    /// <summary>What a link leads to. The answer is kept; that of a playlist, which may grow, is not.</summary>
    /// <exception cref="UnusableLinkException">it leads to nothing that can be taken</exception>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    internal async Task<RemoteAnswer> DescribeAsync(
        MediaSource source,
        MediaLink link,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        if (link is YouTubePlaylist)
        {
            return await AskAsync(source, link, cancellationToken);
        }

        var answer = await KeepAsync("first");
        while (answer.HasAged(link, _time.GetUtcNow()))
        {
            try
            {
                answer = await KeepAsync(answer.At);
            }
            catch (MixException failure) when (failure.Reason == MixFailure.TryLater)
            {
                // nobody can say that it has changed
                break;
            }
        }

        CheckLength(answer.About.Length, answer.About);
        return answer;

        // an output that stands is never written again: a newer answer is kept under the one that it follows
        Task<RemoteAnswer> KeepAsync(object follows) =>
            workspace.KeepAsync(
                Room,
                Fingerprint.Of(Room, Version, "answer", link.Canonical, follows),
                () => AskAsync(source, link, cancellationToken),
                cancellationToken
            );
    }

    /// <summary>Fetches a link's sound or picture.</summary>
    /// <param name="answer">what it was found to lead to</param>
    /// <returns>the file's path; where sound and picture are not to be had apart, it holds both</returns>
    /// <exception cref="UnusableLinkException">it cannot be taken</exception>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    internal Task<string> FetchAsync(
        MediaSource source,
        MediaLink link,
        RemoteAnswer answer,
        YtDlpWanted wanted,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    ) =>
        workspace.KeepFetchedAsync(
            Room,
            // sound is the same whatever the picture's height
            Fingerprint.Of(
                Room,
                Version,
                wanted.Kind.ToString(),
                link.Canonical,
                answer.EditionOf(link),
                wanted.Kind == YtDlpKind.Sound ? 0 : wanted.Height
            ),
            ".media",
            folder =>
                _turns.UseAsync(
                    source,
                    link,
                    wanted.Kind,
                    client =>
                        client.FetchAsync(YtDlpSource.TargetOf(link), wanted, folder, progress, cancellationToken),
                    cancellationToken
                ),
            _time,
            cancellationToken
        );

    /// <summary>Refuses what is longer than the settings allow.</summary>
    /// <exception cref="UnusableLinkException">it is</exception>
    internal void CheckLength(TimeSpan? length, RemoteMedia about)
    {
        if (length?.TotalMinutes > _options.LongestMinutes)
        {
            throw new UnusableLinkException(
                new StageRemark(StageRemarkKind.TooLong, length.Value.TotalMinutes, _options.LongestMinutes)
            )
            {
                About = about,
            };
        }
    }

    private async Task<RemoteAnswer> AskAsync(MediaSource source, MediaLink link, CancellationToken cancellationToken)
    {
        var about = await _turns.UseAsync(
            source,
            link,
            wanted: null,
            client => client.ProbeAsync(YtDlpSource.TargetOf(link), _options.PlaylistStages, cancellationToken),
            cancellationToken
        );
        return about.IsLive
            ? throw new UnusableLinkException(new StageRemark(StageRemarkKind.Live)) { About = about }
            : new RemoteAnswer(about, _time.GetUtcNow());
    }
}
