using Microsoft.Extensions.Options;
using StageMix.Pipeline.Uploading.YouTube.Words;
using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>Publishes at YouTube, in the channel of the account that is signed in.</summary>
internal sealed class YouTubePublisher(
    YouTubeAccount account,
    UploadQuota quota,
    IOptions<YouTubeOptions> options,
    TimeProvider time
) : IMixPublisher
{
    /// <summary>What has begun here ends here, so that there is no second video.</summary>
    public async Task<bool> TakesAsync(PublishOrder order, UploadRecord record, CancellationToken cancellationToken) =>
        record.VideoId is not null
        || (order.MayUpload && (record.Session is not null || await account.FindAsync(cancellationToken) is not null));

    public Task<UploadedMix> PublishAsync(
        PublishOrder order,
        OpenRecord record,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    ) =>
        UseAsync(
            async channel =>
            {
                var privacy = (MixPrivacy)Math.Min((int)order.Privacy, (int)options.Value.MaxPrivacy);
                var words = VideoWords.Write(order, options.Value, VideoMark.Of(order.Key));
                if (record.Now.VideoId is null)
                {
                    var uploading = new VideoUploading(channel, quota, record);
                    var id = await uploading.RunAsync(order, Draft(words, privacy), progress, cancellationToken);
                    await record.WriteAsync(
                        record.Now with
                        {
                            Session = null,
                            VideoId = id,
                            UploadedAt = time.GetUtcNow(),
                        }
                    );
                }

                IEnumerable<PublishRemark> remarks =
                [
                    .. words.Remarks,
                    .. Capped(privacy, order.Privacy),
                    .. await SetThumbnailAsync(channel, order, record, cancellationToken),
                ];
                var watch = new VideoWatch(channel, quota, options.Value, time);
                var mix = await watch.AwaitAsync(record.Now, privacy, cancellationToken);
                return mix with { Remarks = [.. remarks, .. mix.Remarks] };
            },
            cancellationToken
        );

    public async Task<bool> TakeDownAsync(UploadRecord record, TakedownWay way, CancellationToken cancellationToken) =>
        record is not { VideoId: null, Session: null }
        && await UseAsync(
            async channel =>
            {
                var id = record.VideoId ?? await VideoMark.FindAsync(channel, record.Key, quota, cancellationToken);
                if (id is null)
                {
                    return false;
                }

                await TakeDownAsync(channel, id, way, cancellationToken);
                return true;
            },
            cancellationToken
        );

    private async Task TakeDownAsync(YouTubeChannel channel, string id, TakedownWay way, CancellationToken stop)
    {
        try
        {
            await quota.SpendAsync(UploadQuota.ChangeCost, stop);
            await (
                way == TakedownWay.Delete
                    ? channel.DeleteAsync(id, stop)
                    : channel.HideAsync(id, options.Value.MadeForKids, stop)
            );
        }
        catch (YouTubeException gone) when (gone.Reason == YouTubeReason.Gone)
        {
            // somebody was here before
        }
    }

    private VideoDraft Draft(VideoWords words, MixPrivacy privacy) =>
        new(
            words.Title,
            words.Description,
            words.Tags,
            options.Value.CategoryId,
            (VideoPrivacy)privacy,
            options.Value.MadeForKids
        );

    private static IEnumerable<PublishRemark> Capped(MixPrivacy privacy, MixPrivacy asked) =>
        privacy == asked ? [] : [new PublishRemark(PublishRemarkKind.PrivacyCapped) { Privacy = privacy }];

    private async Task<IEnumerable<PublishRemark>> SetThumbnailAsync(
        YouTubeChannel channel,
        PublishOrder order,
        OpenRecord record,
        CancellationToken stop
    )
    {
        if (order.ThumbnailPath is not { } path || record.Now.HasThumbnail)
        {
            return [];
        }

        if (await Thumbnail.SetAsync(channel, record.Now.VideoId!, path, quota, stop) is { } problem)
        {
            return [problem];
        }

        await record.WriteAsync(record.Now with { HasThumbnail = true });
        return [];
    }

    private async Task<T> UseAsync<T>(Func<YouTubeChannel, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            using var channel = await account.OpenAsync(cancellationToken);
            return await work(channel);
        }
        catch (YouTubeException failure)
        {
            throw YouTubeFailures.Explain(failure, quota, time.GetUtcNow());
        }
    }
}
