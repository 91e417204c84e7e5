using StageMix.Pipeline;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Rendering;
using StageMix.Timeline;

namespace StageMix.Bot.CommandLine;

/// <summary>The demo's comparison: the styles <c>classic</c> and <c>match</c> side by side, of the same stages with the same seed.</summary>
internal static class DemoSplit
{
    private static readonly Timestamp _length = Timestamp.FromSeconds(15);

    /// <summary>Half of a full HD picture each.</summary>
    private static readonly PictureSize _side = new(960, 540);

    public static async Task MakeAsync(
        Session session,
        ListenedMix listened,
        PlannedMix match,
        Workspace workspace,
        string path,
        CancellationToken stop
    )
    {
        var part = BusiestPart(match.Timeline);
        Session.Say($"split: song time {part.Start} to {part.End} again, in two styles");
        var left = await RenderAsync(MixStyle.Classic);
        var right = await RenderAsync(MixStyle.Match);
        await WholeFile.WriteAsync(
            path,
            aside =>
                SplitScreen.JoinAsync(
                    (left, "classic: a random stage, to its own next cut"),
                    (right, "match: switches where the pictures match"),
                    aside,
                    stop
                )
        );
        Session.Say($"split: {path} compares them, classic at the left and match at the right, with the song once");

        async Task<RenderedMix> RenderAsync(MixStyle style)
        {
            var request = listened.Request with
            {
                Style = style,
                Range = new MixRange(MixRangeKind.Given, part),
                Size = _side,
            };
            var again = listened with { Request = request };
            var watcher = new ProgressLines(workspace, session.Get<TimeProvider>());
            var plan = await session.Pipeline.PlanAsync(again, workspace, watcher, stop);
            return await session.Pipeline.RenderAsync(again, plan, workspace, watcher, stop);
        }
    }

    /// <summary>The part in which the mix switches most often; of equals, the first.</summary>
    private static TimeRange BusiestPart(MixTimeline timeline)
    {
        var starts = timeline.Placed().Select(clip => timeline.SongTimeOf(clip.FirstFrame)).ToList();
        var busiest = starts
            .Where(start => start + _length <= timeline.MixEnd)
            .Select(start => new TimeRange(start, start + _length))
            .MaxBy(part => starts.Count(part.Contains));
        return busiest.IsEmpty ? new TimeRange(timeline.MixStart, timeline.MixEnd) : busiest;
    }
}
