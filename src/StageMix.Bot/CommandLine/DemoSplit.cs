using StageMix.Pipeline;
using StageMix.Pipeline.Aligning;
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
        var part = Part(match.Timeline, listened.Aligned.Song);
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

    /// <summary>The first chorus, where one was found, else the part in which the mix switches most often.</summary>
    private static TimeRange Part(MixTimeline match, SongStructure song)
    {
        var switches = match.Placed().Select(clip => match.SongTimeOf(clip.FirstFrame)).ToList();
        var choruses = song.Sections.Where(section => section.IsChorus).Select(section => section.Song.Start);
        return PartsFrom(choruses)
            .Concat(PartsFrom(switches).OrderByDescending(part => switches.Count(part.Contains)))
            .Append(new TimeRange(match.MixStart, match.MixEnd))
            .First();

        IEnumerable<TimeRange> PartsFrom(IEnumerable<Timestamp> starts) =>
            starts
                .Select(start => new TimeRange(start, start + _length))
                .Where(part => part.Start >= match.MixStart && part.End <= match.MixEnd);
    }
}
