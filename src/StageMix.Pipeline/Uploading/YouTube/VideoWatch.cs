using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>Waits until YouTube has processed a video, as long as the settings say, counted from its upload.</summary>
internal sealed class VideoWatch(YouTubeChannel channel, UploadQuota quota, YouTubeOptions options, TimeProvider time)
{
    /// <param name="asked">the privacy that was asked for</param>
    /// <returns>the mix as it can be watched, with what YouTube said of it</returns>
    /// <exception cref="MixException">it cannot be watched</exception>
    public async Task<UploadedMix> AwaitAsync(
        UploadRecord record,
        MixPrivacy asked,
        CancellationToken cancellationToken
    )
    {
        var mix = new UploadedMix(new Uri("https://youtu.be/" + record.VideoId), "youtube");
        try
        {
            var state = await WaitAsync(record.VideoId!, record.UploadedAt!.Value, cancellationToken);
            VideoVerdict.ThrowUnlessWatchable(state);
            return mix with { Privacy = (MixPrivacy)state!.Privacy, Remarks = [.. VideoVerdict.Remarks(state, asked)] };
        }
        catch (YouTubeException blind) when (blind.Reason == YouTubeReason.NotCovered)
        {
            return mix with { Privacy = asked, Remarks = [new PublishRemark(PublishRemarkKind.Unseen)] };
        }
    }

    /// <returns>how it stands at last; null when there is no such video</returns>
    private async Task<VideoState?> WaitAsync(string id, DateTimeOffset uploaded, CancellationToken stop)
    {
        while (true)
        {
            await quota.SpendAsync(UploadQuota.ReadCost, stop);
            var state = await channel.ReadAsync(id, stop);
            if (
                state?.Stage != VideoStage.Processing
                || time.GetUtcNow() - uploaded >= TimeSpan.FromMinutes(options.ProcessingMinutes)
            )
            {
                return state;
            }

            await Task.Delay(TimeSpan.FromSeconds(options.PollSeconds), time, stop);
        }
    }
}
