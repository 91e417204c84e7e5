using System.Globalization;
using Microsoft.Extensions.Logging;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Tools.Processes;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>
/// Lets so many at once use yt-dlp, and nobody while YouTube takes it for a bot. Who only asks what a link is never
/// waits behind those who fetch.
/// </summary>
internal sealed partial class YtDlpTurns(AcquiringOptions options, YtDlpSource ytDlp, TimeProvider time, ILogger logger)
    : IDisposable
{
    private readonly BotCheckPause _pause = new(time);
    private readonly SemaphoreSlim _asking = new(options.FetchesAtOnce);
    private readonly SemaphoreSlim _fetching = new(options.FetchesAtOnce);

    public void Dispose()
    {
        _asking.Dispose();
        _fetching.Dispose();
    }

    /// <param name="wanted">what is fetched; null when it is only asked</param>
    /// <exception cref="UnusableLinkException">the link cannot be taken</exception>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    public async Task<T> UseAsync<T>(
        MediaSource source,
        MediaLink link,
        YtDlpKind? wanted,
        Func<YtDlpClient, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        var turns = wanted is null ? _asking : _fetching;
        await turns.WaitAsync(cancellationToken);
        string? concern = null;
        try
        {
            ThrowWhilePaused(source);
            (var client, var version, concern) = await ytDlp.GetAsync(cancellationToken);
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
            turns.Release();
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
            )
            {
                RetryAt = time.GetUtcNow() + left,
            };
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "YouTube repeatedly wants proof that this is not a bot. Nothing is fetched for {Minutes} minutes; a cookies file (Acquiring__CookiesPath) or another address may help"
    )]
    private partial void LogPaused(double minutes);
}
