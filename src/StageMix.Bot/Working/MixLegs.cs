using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web;
using StageMix.Pipeline;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;

namespace StageMix.Bot.Working;

/// <summary>
/// The legs through the corridor. Each later one enters the rooms of the earlier ones again and finds their work at
/// hand, so that it needs nothing but the job, also in another process.
/// </summary>
internal sealed class MixLegs(MixPipeline pipeline, IOptions<StorageOptions> storage, IOptions<WebOptions> web)
    : IMixLegs
{
    public async Task<Func<MixJob, DateTimeOffset, MixJob>> WalkAsync(
        JobLeg leg,
        MixJob job,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        var folder = new MixFolder(storage.Value, job.Id);
        var listened = await pipeline.ListenAsync(job.Request, workspace, watcher, cancellationToken);
        if (leg == JobLeg.Listen)
        {
            await MixFiles.WriteAlignmentsAsync(listened, folder, cancellationToken);
            return (left, _) => left with { Verdicts = MixFiles.Verdicts(listened) };
        }

        var (plan, video) = await MakeAsync(listened, workspace, watcher, cancellationToken);
        if (leg == JobLeg.Make)
        {
            await MixFiles.WriteAsync(plan, video, folder, cancellationToken);
            var made = MixFiles.Describe(listened, plan, video);
            return (left, now) =>
                left.Become(left.NeedsApproval ? JobState.AwaitingApproval : JobState.Publishing, now) with
                {
                    Made = made,
                };
        }

        var uploaded = await pipeline.PublishAsync(plan, video, watcher, cancellationToken);
        return (left, now) =>
            left.Become(JobState.Completed, now) with
            {
                Published = new PublishedMix(uploaded.Link, uploaded.Publisher, now),
                Watch = WatchAddress.New(now.AddDays(web.Value.WatchDays)),
            };
    }

    private async Task<(PlannedMix Plan, RenderedMix Video)> MakeAsync(
        ListenedMix listened,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        var seen = await pipeline.FetchPicturesAsync(listened, workspace, watcher, cancellationToken);
        var plan = await pipeline.PlanAsync(seen, workspace, watcher, cancellationToken);
        return (plan, await pipeline.RenderAsync(seen, plan, workspace, watcher, cancellationToken));
    }
}
