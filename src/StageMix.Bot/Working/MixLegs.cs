using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;

namespace StageMix.Bot.Working;

/// <summary>
/// The legs through the corridor. Each later one enters the rooms of the earlier ones again and finds their work at
/// hand, so that it needs nothing but the job, also in another process.
/// </summary>
internal sealed class MixLegs(
    MixPipeline pipeline,
    IOptions<StorageOptions> storage,
    IOptions<WebOptions> web,
    GuildRulebook rulebook
) : IMixLegs
{
    public async Task<Func<MixJob, DateTimeOffset, MixJob>> WalkAsync(
        JobLeg leg,
        MixJob job,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        if (leg == JobLeg.TakeDown)
        {
            await pipeline.TakeDownAsync(job.Id.ToString(), cancellationToken);
            return (left, now) => left.Become(JobState.TakenDown, now) with { Published = null, Watch = null };
        }

        var listened = await pipeline.ListenAsync(job.Request, workspace, watcher, cancellationToken);
        if (leg == JobLeg.Listen)
        {
            return await TellAsync(job, listened, workspace, cancellationToken);
        }

        var made = await MakeAsync(listened, workspace, watcher, cancellationToken);
        return leg == JobLeg.Make
            ? await LayOutAsync(job, made, workspace, cancellationToken)
            : await PublishAsync(job, made, watcher, cancellationToken);
    }

    /// <summary>Lays out what was heard, for whoever votes.</summary>
    private async Task<Func<MixJob, DateTimeOffset, MixJob>> TellAsync(
        MixJob job,
        ListenedMix listened,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var folder = FolderOf(job);
        await MixFiles.WriteAlignmentsAsync(listened, folder, cancellationToken);
        var sources = listened.Acquired.Sources;
        var abouts = await Task.WhenAll(sources.Select(source => DescribeAsync(source, workspace, cancellationToken)));
        if (job.Place is not null)
        {
            await WholeFile.WriteAsync(
                folder.ContactSheet,
                aside => pipeline.PaintStagesAsync(listened, abouts, workspace, aside, cancellationToken)
            );
        }

        var song = Verdicts.OfSong(listened, await DescribeAsync(job.Request.Song, workspace, cancellationToken));
        var verdicts = Verdicts.OfStages(listened, abouts);
        return (left, _) => LegOutcome.Heard(left, job, song, verdicts, sources);
    }

    /// <summary>Lays out what was made, for whoever approves and watches.</summary>
    private async Task<Func<MixJob, DateTimeOffset, MixJob>> LayOutAsync(
        MixJob job,
        Made made,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var folder = FolderOf(job);
        await MixFiles.WriteAsync(made.Plan, made.Video, folder, cancellationToken);
        if (job.Place is { FileBytes: var most })
        {
            var small = await pipeline.ShrinkAsync(made.Video, most, workspace, cancellationToken);
            await WholeFile.WriteAllAsync([FileToWrite.CopyOf(small, folder.ChatVideo, cancellationToken)]);
        }

        var description = MixFiles.Describe(made.Seen, made.Plan, made.Video);
        return (left, now) =>
            left.Become(
                left is { NeedsApproval: true, ApprovedBy: null } ? JobState.AwaitingApproval : JobState.Publishing,
                now
            ) with
            {
                Made = description,
            };
    }

    private async Task<Func<MixJob, DateTimeOffset, MixJob>> PublishAsync(
        MixJob job,
        Made made,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        var rules = job.Owner.Guild is { } guild ? await rulebook.FindAsync(guild, cancellationToken) : null;
        var order = PublishOrders.Of(job, made.Seen, made.Plan, made.Video, rules);
        var uploaded = await pipeline.PublishAsync(order, watcher, cancellationToken);
        return (left, now) =>
            left.Become(JobState.Completed, now) with
            {
                Published = new PublishedMix(uploaded.Link, uploaded.Publisher, now)
                {
                    Privacy = uploaded.Privacy,
                    Remarks = uploaded.Remarks,
                },
                Watch = WatchAddress.New(now.AddDays(web.Value.WatchDays)),
            };
    }

    private MixFolder FolderOf(MixJob job) => new(storage.Value, job.Id);

    private async Task<SourceAbout> DescribeAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await pipeline.DescribeAsync(source, workspace, cancellationToken);
        }
        catch (MixException)
        {
            // a verdict without its title is a verdict
            return new SourceAbout(source.Given, null, null);
        }
    }

    private async Task<Made> MakeAsync(
        ListenedMix listened,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        var seen = await pipeline.FetchPicturesAsync(listened, workspace, watcher, cancellationToken);
        var plan = await pipeline.PlanAsync(seen, workspace, watcher, cancellationToken);
        return new Made(seen, plan, await pipeline.RenderAsync(seen, plan, workspace, watcher, cancellationToken));
    }

    /// <param name="Seen">the mix as it was heard, its stages with their pictures</param>
    private sealed record Made(ListenedMix Seen, PlannedMix Plan, RenderedMix Video);
}
