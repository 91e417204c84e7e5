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

                List<string> notes =
                [
                    .. words.Notes,
                    .. Capped(privacy, order.Privacy),
                    .. await SetThumbnailAsync(channel, order, record, cancellationToken),
                ];
                return await AwaitAsync(channel, record.Now, privacy, notes, cancellationToken);
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

                await quota.SpendAsync(UploadQuota.ChangeCost, cancellationToken);
                await (
                    way == TakedownWay.Delete
                        ? channel.DeleteAsync(id, cancellationToken)
                        : channel.HideAsync(id, options.Value.MadeForKids, cancellationToken)
                );
                return true;
            },
            cancellationToken
        );

    private VideoDraft Draft(VideoWords words, MixPrivacy privacy) =>
        new(
            words.Title,
            words.Description,
            words.Tags,
            options.Value.CategoryId,
            (VideoPrivacy)privacy,
            options.Value.MadeForKids
        );

    private static IEnumerable<string> Capped(MixPrivacy privacy, MixPrivacy asked) =>
        privacy == asked
            ? []
            : [$"It is {privacy.ToString().ToLowerInvariant()}: the setting YouTube:MaxPrivacy allows no more."];

    private async Task<IEnumerable<string>> SetThumbnailAsync(
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

    private async Task<UploadedMix> AwaitAsync(
        YouTubeChannel channel,
        UploadRecord record,
        MixPrivacy privacy,
        IReadOnlyList<string> notes,
        CancellationToken stop
    )
    {
        var mix = new UploadedMix(new Uri("https://youtu.be/" + record.VideoId), "youtube")
        {
            Privacy = privacy,
            Notes = notes,
        };
        try
        {
            var watch = new VideoWatch(channel, quota, options.Value, time);
            var state = await watch.WaitAsync(record.VideoId!, record.UploadedAt!.Value, stop);
            VideoVerdict.ThrowUnlessWatchable(state);
            return mix with
            {
                Privacy = (MixPrivacy)state!.Privacy,
                Notes = [.. notes, .. VideoVerdict.Notes(state, privacy)],
            };
        }
        catch (YouTubeException blind) when (blind.Reason == YouTubeReason.NotCovered)
        {
            return mix with
            {
                Notes =
                [
                    .. notes,
                    "Whether YouTube has processed it cannot be seen with this sign-in: ./stagemix login youtube makes one that can.",
                ],
            };
        }
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
