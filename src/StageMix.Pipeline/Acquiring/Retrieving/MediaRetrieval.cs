using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Tools.Processes;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>
/// Takes what links lead to: asks what it is, then fetches its sound and its picture, each once for all mixes of a
/// workspace. What was interrupted is continued.
/// </summary>
public sealed partial class MediaRetrieval(
    IOptions<AcquiringOptions> options,
    TimeProvider time,
    ILogger<MediaRetrieval> logger
) : IDisposable
{
    private const string Room = "acquiring";
    private const int Version = 1;

    private readonly YtDlpSource _ytDlp = new(options.Value, time);
    private readonly BotCheckPause _pause = new(time);
    private readonly SemaphoreSlim _turns = new(options.Value.FetchesAtOnce);

    public void Dispose() => _turns.Dispose();

    /// <summary>What a link leads to. It is asked once; a playlist, which may grow, each time.</summary>
    /// <exception cref="UnusableLinkException">it leads to nothing that can be taken</exception>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    internal async Task<RemoteMedia> DescribeAsync(
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

        var about = await workspace.KeepAsync(
            Room,
            Fingerprint.Of(Room, Version, "about", link.Canonical),
            () => AskAsync(source, link, cancellationToken),
            cancellationToken
        );
        CheckLength(about.Length);
        return about;
    }

    /// <summary>Fetches a link's sound or picture.</summary>
    /// <returns>the file's path; where sound and picture are not to be had apart, it holds both</returns>
    /// <exception cref="UnusableLinkException">it cannot be taken</exception>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    internal Task<string> FetchAsync(
        MediaSource source,
        MediaLink link,
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
                wanted.Kind == YtDlpKind.Sound ? 0 : wanted.Height
            ),
            ".media",
            folder =>
                UseAsync(
                    source,
                    link,
                    wanted.Kind,
                    client =>
                        client.FetchAsync(YtDlpSource.TargetOf(link), wanted, folder, progress, cancellationToken),
                    cancellationToken
                ),
            time,
            cancellationToken
        );

    /// <summary>Refuses what is longer than the settings allow.</summary>
    /// <exception cref="UnusableLinkException">it is</exception>
    internal void CheckLength(TimeSpan? length)
    {
        if (length?.TotalMinutes > options.Value.LongestMinutes)
        {
            throw new UnusableLinkException(RetrievalWords.TooLong(length.Value, options.Value.LongestMinutes));
        }
    }

    private async Task<RemoteMedia> AskAsync(MediaSource source, MediaLink link, CancellationToken cancellationToken)
    {
        var about = await UseAsync(
            source,
            link,
            wanted: null,
            client => client.ProbeAsync(YtDlpSource.TargetOf(link), options.Value.PlaylistStages, cancellationToken),
            cancellationToken
        );
        return about.IsLive
            ? throw RetrievalWords.Explain(new YtDlpException(YtDlpReason.Live, ""), source.Given, null, null)
            : about;
    }

    private async Task<T> UseAsync<T>(
        MediaSource source,
        MediaLink link,
        YtDlpKind? wanted,
        Func<YtDlpClient, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        await _turns.WaitAsync(cancellationToken);
        string? concern = null;
        try
        {
            ThrowWhilePaused(source);
            (var client, var version, concern) = await _ytDlp.GetAsync(cancellationToken);
            if (YtDlpSource.TargetOf(link).Reader == YtDlpReader.YouTube && !version.ServesYouTube)
            {
                throw new YtDlpException(YtDlpReason.ProgramTooOld, concern!);
            }

            var result = await work(client);
            _pause.Succeeded();
            return result;
        }
        catch (YtDlpException failure)
        {
            if (failure.Reason == YtDlpReason.BotCheck && _pause.Checked())
            {
                LogPaused(BotCheckPause.Length.TotalMinutes);
            }

            throw RetrievalWords.Explain(failure, source.Given, wanted, concern);
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, $"fetching {source.Given}");
        }
        finally
        {
            _turns.Release();
        }
    }

    private void ThrowWhilePaused(MediaSource source)
    {
        if (_pause.Left is { } left)
        {
            throw new MixException(
                MixFailure.TryLater,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source.Given} cannot be fetched now, because YouTube takes this for a bot: try again in {Math.Ceiling(left.TotalMinutes):0} minutes, or give the file itself."
                )
            );
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "YouTube repeatedly wants proof that this is not a bot. Nothing is fetched for {Minutes} minutes; a cookies file (Acquiring__CookiesPath) or another address may help"
    )]
    private partial void LogPaused(double minutes);
}
