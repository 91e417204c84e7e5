using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Working;

/// <summary>Puts a made mix into Uploading's words.</summary>
internal static class PublishOrders
{
    /// <param name="seen">the mix as it was heard, its stages with their pictures</param>
    /// <param name="rules">what holds where it was asked for; mixes of the web console stay in the gallery, for whoever uses it can upload on the command line</param>
    public static PublishOrder Of(
        MixJob job,
        ListenedMix seen,
        PlannedMix plan,
        RenderedMix video,
        GuildRules? rules
    ) =>
        new(job.Id.ToString(), video.VideoPath, job.Request.Title)
        {
            MayUpload = rules?.MayUpload == true,
            Privacy = rules?.Privacy ?? MixPrivacy.Private,
            Plan = plan,
            ThumbnailPath = video.ThumbnailPath,
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
}
