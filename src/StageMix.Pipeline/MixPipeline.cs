using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Pipeline.Uploading;

namespace StageMix.Pipeline;

/// <summary>
/// The corridor: the rooms in order, each one's output going into the next. Walked in legs, each ending where a person
/// may decide: Listen, Make (plan, then render), Publish.
/// </summary>
public sealed class MixPipeline(
    MediaAcquirer acquirer,
    StageAligner aligner,
    ShotDetector detector,
    MixPlanner planner,
    MixRenderer renderer,
    MixUploader uploader
)
{
    /// <summary>What a source is, within seconds and before anything of it is fetched.</summary>
    /// <exception cref="MixException">nothing can be asked now</exception>
    public Task<SourceAbout> DescribeAsync(
        MediaSource source,
        Workspace workspace,
        CancellationToken cancellationToken
    ) => acquirer.DescribeAsync(source, workspace, cancellationToken);

    /// <summary>Fetches a link before its turn, because its address will not last.</summary>
    /// <exception cref="MixException">nothing can be fetched now</exception>
    public Task FetchAheadAsync(MediaSource source, Workspace workspace, CancellationToken cancellationToken) =>
        acquirer.FetchAheadAsync(source, workspace, cancellationToken);

    /// <summary>Draws one numbered picture a stage, as a PNG.</summary>
    /// <param name="abouts">what each stage's source is, in their order</param>
    public Task PaintStagesAsync(
        ListenedMix listened,
        IReadOnlyList<SourceAbout> abouts,
        Workspace workspace,
        string path,
        CancellationToken cancellationToken
    ) => acquirer.PaintStagesAsync(listened.Acquired, abouts, workspace, path, cancellationToken);

    /// <summary>Takes the song and the stages in, and says what each stage holds of the song.</summary>
    public async Task<ListenedMix> ListenAsync(
        MixRequest request,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        var acquired = await watcher.WatchAsync(
            Room.Acquiring,
            p => acquirer.RunAsync(request, workspace, p, cancellationToken)
        );
        var aligned = await watcher.WatchAsync(
            Room.Aligning,
            p => aligner.RunAsync(acquired, workspace, p, cancellationToken)
        );
        return new ListenedMix(request, acquired, aligned);
    }

    /// <summary>
    /// The beginning of Make: leaves out the stages that are not wanted, and fetches the pictures of those that are in.
    /// Files hold theirs; then there is nothing to do.
    /// </summary>
    public async Task<ListenedMix> FetchPicturesAsync(
        ListenedMix listened,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        listened = listened.WithoutLeftOut();
        var wanted = listened
            .Aligned.Accepted.Select(stage => listened.Acquired.Stages[stage.Index - 1])
            .Where(stage => stage.Picture is not null)
            .ToList();
        if (wanted.Count == 0)
        {
            return listened.WithoutDuplicates();
        }

        var seen = await watcher.WatchAsync(
            Room.Acquiring,
            p => acquirer.TakePicturesAsync(wanted, listened.Request.Size, workspace, p, cancellationToken)
        );
        var fetched = seen.ToDictionary(stage => stage.Index);
        var whole = listened with
        {
            Acquired = listened.Acquired with
            {
                Stages = listened
                    .Acquired.Stages.Select(stage => fetched.GetValueOrDefault(stage.Index, stage))
                    .ToList(),
            },
            Aligned = seen.Where(stage => stage.File.Picture is null)
                .Aggregate(listened.Aligned, (aligned, stage) => aligned.Without(stage.Index, stage.Problem!)),
        };
        return whole.WithoutDuplicates();
    }

    /// <summary>The first half of Make: looks at the stages that are in, and plans.</summary>
    public async Task<PlannedMix> PlanAsync(
        ListenedMix listened,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        var input = await LookAsync(listened, workspace, watcher, cancellationToken);
        return await watcher.WatchAsync(Room.Planning, p => planner.RunAsync(input, workspace, p, cancellationToken));
    }

    /// <summary>Instead of a plan: the best matches between the stages that are in, drawn as a PNG.</summary>
    /// <param name="path">where the picture goes</param>
    public async Task<FoundMatches> MatchAsync(
        ListenedMix listened,
        Workspace workspace,
        IMixWatcher watcher,
        string path,
        CancellationToken cancellationToken
    )
    {
        var input = await LookAsync(listened, workspace, watcher, cancellationToken);
        input = await watcher.WatchAsync(
            Room.Planning,
            p => planner.LookForFacesAsync(input, workspace, p, cancellationToken)
        );
        var matches = MixPlanner.FindMatches(input);
        var title = $"{listened.Request.Title}: best matches";
        await MixPlanner.PaintMatchesAsync(title, matches, listened.Acquired, path, cancellationToken);
        return matches;
    }

    private async Task<PlanInput> LookAsync(
        ListenedMix listened,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        var footage = listened
            .Aligned.Accepted.Select(stage => new Footage(stage.Index, listened.Acquired.Stages[stage.Index - 1].File))
            .ToList();
        var shots = await watcher.WatchAsync(
            Room.Detecting,
            p => detector.RunAsync(footage, workspace, p, cancellationToken)
        );
        return new PlanInput(listened.Request, listened.Acquired, listened.Aligned, shots);
    }

    /// <summary>The second half of Make: the plan as a video.</summary>
    public Task<RenderedMix> RenderAsync(
        ListenedMix listened,
        PlannedMix plan,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    )
    {
        var stages = listened.Aligned.Accepted.Select(stage => listened.Acquired.Stages[stage.Index - 1].File);
        var order = new RenderOrder(
            plan.Timeline,
            [listened.Acquired.Song.File, .. stages],
            listened.Request.Size,
            listened.Request.Preset
        )
        {
            Sound = listened.Request.Sound,
        };
        return watcher.WatchAsync(Room.Rendering, p => renderer.RunAsync(order, workspace, p, cancellationToken));
    }

    /// <summary>A copy of the video that is small enough to go with a message.</summary>
    /// <param name="mostBytes">how large it may be, if the preset <c>chat</c> does not ask for less</param>
    /// <returns>its path, in the workspace</returns>
    public Task<string> ShrinkAsync(
        RenderedMix video,
        long mostBytes,
        Workspace workspace,
        CancellationToken cancellationToken
    ) => renderer.ShrinkAsync(video, mostBytes, workspace, cancellationToken);

    /// <summary>The leg Publish: once a key, whatever happens in between.</summary>
    public Task<UploadedMix> PublishAsync(
        PublishOrder order,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    ) => watcher.WatchAsync(Room.Uploading, p => uploader.RunAsync(order, p, cancellationToken));

    /// <summary>Deletes what was published under a key, and lets nothing be published under it again.</summary>
    /// <exception cref="MixException">YouTube could not be told</exception>
    public Task TakeDownAsync(string key, CancellationToken cancellationToken) =>
        uploader.TakeDownAsync(key, TakedownWay.Delete, cancellationToken);
}

/// <summary>What the leg Listen found.</summary>
public sealed record ListenedMix(MixRequest Request, AcquiredMedia Acquired, AlignedStages Aligned)
{
    /// <summary>The same without the stages that were asked to be left out.</summary>
    internal ListenedMix WithoutLeftOut() =>
        this with
        {
            Aligned = Request
                .Rules.OfType<StageOut>()
                .Aggregate(
                    Aligned,
                    (aligned, rule) => aligned.Without(rule.Stage, new StageRemark(StageRemarkKind.LeftOut))
                ),
        };

    /// <summary>The same with one upload of each performance: the one with the largest picture, of equal ones the first.</summary>
    internal ListenedMix WithoutDuplicates() =>
        this with
        {
            Aligned = Aligned
                .Accepted.GroupBy(stage => stage.SamePerformanceAs ?? stage.Index)
                .Select(uploads => uploads.OrderByDescending(HeightOf).ThenBy(stage => stage.Index).ToList())
                .SelectMany(uploads => uploads.Skip(1).Select(other => (other.Index, Kept: uploads[0].Index)))
                .Aggregate(
                    Aligned,
                    (aligned, other) =>
                        aligned.Without(other.Index, new StageRemark(StageRemarkKind.SamePerformance, other.Kept))
                ),
        };

    private int HeightOf(AlignedStage stage) => Acquired.Stages[stage.Index - 1].File.Picture?.Size.Height ?? 0;

    /// <summary>What whoever gave a stage should know of it; null when all is well.</summary>
    public StageRemark? NoteOn(AlignedStage stage)
    {
        var isAlone = stage.Accepted && Aligned.Accepted.Count() == 1;
        return stage.Remark ?? (isAlone ? new StageRemark(StageRemarkKind.OnlyOne) : null);
    }
}
