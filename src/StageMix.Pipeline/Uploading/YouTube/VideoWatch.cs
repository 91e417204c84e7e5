using StageMix.Tools.YouTube;

namespace StageMix.Pipeline.Uploading.YouTube;

/// <summary>Waits until YouTube has processed a video, as long as the settings say, counted from its upload.</summary>
internal sealed class VideoWatch(YouTubeChannel channel, UploadQuota quota, YouTubeOptions options, TimeProvider time)
{
    /// <returns>how it stands at last; null when there is no such video</returns>
    public async Task<VideoState?> WaitAsync(string id, DateTimeOffset uploaded, CancellationToken cancellationToken)
    {
        while (true)
        {
            await quota.SpendAsync(UploadQuota.ReadCost, cancellationToken);
            var state = await channel.ReadAsync(id, cancellationToken);
            if (
                state?.Stage != VideoStage.Processing
                || time.GetUtcNow() - uploaded >= TimeSpan.FromMinutes(options.ProcessingMinutes)
            )
            {
                return state;
            }

            await Task.Delay(TimeSpan.FromSeconds(options.PollSeconds), time, cancellationToken);
        }
    }
}
