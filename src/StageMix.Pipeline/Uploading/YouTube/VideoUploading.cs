using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>
/// Brings a file to YouTube once. A session makes one video at most, so its address is written down before anything is
/// sent; one that is lost may have made its video, so the channel is searched before another begins.
/// </summary>
internal sealed class VideoUploading(YouTubeChannel channel, UploadQuota quota, OpenRecord record)
{
    /// <summary>How many sessions may be lost before later is tried.</summary>
    private const int SessionsAtOnce = 3;

    /// <returns>the video's id</returns>
    public async Task<string> RunAsync(
        PublishOrder order,
        VideoDraft draft,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var content = File.OpenRead(order.VideoPath);
        var name = await Fingerprint.OfFileAsync(order.VideoPath, cancellationToken);
        var sent = new SentBytes(progress, content.Length);
        for (var sessions = 1; ; sessions++)
        {
            if (record.Now.Session is { } session)
            {
                // a session goes on with the same bytes alone
                if (session.Size == content.Length && session.Content == name)
                {
                    try
                    {
                        return await channel.SendAsync(session.Address, content, sent, cancellationToken);
                    }
                    catch (YouTubeException lost) when (lost.Reason == YouTubeReason.Gone && sessions < SessionsAtOnce)
                    { }
                }

                if (await VideoMark.FindAsync(channel, order.Key, quota, cancellationToken) is { } id)
                {
                    return id;
                }
            }

            await quota.SpendUploadAsync(cancellationToken);
            var address = await BeginAsync(draft, content, cancellationToken);
            await record.WriteAsync(record.Now with { Session = new UploadSession(address, content.Length, name) });
        }
    }

    private async Task<Uri> BeginAsync(VideoDraft draft, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return await channel.BeginAsync(draft, content, cancellationToken);
        }
        catch (YouTubeException spent) when (spent.Reason == YouTubeReason.QuotaSpent)
        {
            await quota.UploadsAreSpentAsync(cancellationToken);
            throw;
        }
    }

    private sealed class SentBytes(IProgress<double>? progress, long size) : IProgress<long>
    {
        public void Report(long value) => progress?.Report((double)value / size);
    }
}
