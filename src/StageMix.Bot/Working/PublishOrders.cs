using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Pipeline.Uploading;
using StageMix.Pipeline.Uploading.YouTube;

namespace StageMix.Bot.Working;

/// <summary>Puts a made mix into Uploading's words.</summary>
internal static class PublishOrders
{
    /// <param name="seen">the mix as it was heard, its stages with their pictures</param>
    public static PublishOrder Of(
        MixJob job,
        ListenedMix seen,
        PlannedMix plan,
        RenderedMix video,
        YouTubeOptions youTube
    ) =>
        new(job.Id.ToString(), video.VideoPath, job.Request.Title)
        {
            MayUpload = MayUpload(job.Owner, youTube),
            Plan = plan,
            Stages =
            [
                .. (job.Verdicts ?? [])
                    .Where(job.IsIn)
                    .Select(verdict => new StageCredit(seen.Acquired.Stages[verdict.Index - 1].File.Path, verdict.Title)
                    {
                        Uploader = verdict.Uploader,
                        Link = verdict.Link is { } link ? new Uri(link) : null,
                    }),
            ],
        };

    /// <summary>Mixes of the web console stay in the gallery: whoever uses it can upload on the command line.</summary>
    private static bool MayUpload(JobOwner owner, YouTubeOptions youTube) =>
        ulong.TryParse(owner.Guild, CultureInfo.InvariantCulture, out var guild)
        && youTube.AllowedGuildIds.Contains(guild);
}
