using Microsoft.Extensions.Options;
using StageMix.Benchmarks.Shows;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Planning;
using StageMix.Showcase;

namespace StageMix.Benchmarks.Planning;

/// <summary>One style's plan of one show.</summary>
internal sealed record PlanningCase(string Style, long Seed, PlanScore Score);

/// <summary>Lets every style plan mixes of some shows, from what the rooms before it find.</summary>
internal static class PlanningRun
{
    public const string AtRandom = "random switches";

    /// <summary>Styles that draw lots are measured over as many seeds.</summary>
    private const int PlansAStyle = 10;

    public static async Task<IReadOnlyList<PlanningCase>> MeasureAsync(
        IReadOnlyList<long> seeds,
        bool withFaces,
        ShowShelf shelf,
        CancellationToken cancellationToken
    )
    {
        var cases = new List<PlanningCase>();
        foreach (var seed in seeds)
        {
            var show = await shelf.TakeAsync(PlanningShows.Of(seed), cancellationToken);
            await Console.Error.WriteLineAsync($"seed {seed}: aligning, and looking for cuts");
            var input = await AnalyseAsync(show, shelf.Workspace, cancellationToken);
            if (withFaces)
            {
                input = await Planner().LookForFacesAsync(input, shelf.Workspace, null, cancellationToken);
            }

            foreach (var style in Enum.GetValues<MixStyle>())
            {
                cases.AddRange(
                    Enumerable
                        .Range(1, PlansAStyle)
                        .Select(plan => new PlanningCase(
                            style.ToString().ToLowerInvariant(),
                            seed,
                            Plan(input, style, plan, show.Truth)
                        ))
                );
            }

            cases.Add(new PlanningCase(AtRandom, seed, RandomSwitches.Score(input, show.Truth)));
        }

        return cases;
    }

    /// <summary>What the rooms before Planning find; it is kept, for looking takes long.</summary>
    public static async Task<PlanInput> AnalyseAsync(Show show, Workspace workspace, CancellationToken stop)
    {
        var request = new MixRequest(
            new MediaSource(show.SongPath),
            [.. show.StagePaths.Select(path => new MediaSource(path))]
        );
        var media = await new MediaAcquirer(Options.Create(new AcquiringOptions())).RunAsync(
            request,
            workspace,
            null,
            stop
        );
        var aligned = await new StageAligner(Options.Create(new AligningOptions())).RunAsync(
            media,
            workspace,
            null,
            stop
        );
        var shots = await new ShotDetector(Options.Create(new DetectingOptions())).RunAsync(
            [.. aligned.Accepted.Select(stage => new Footage(stage.Index, media.Stages[stage.Index - 1].File))],
            workspace,
            null,
            stop
        );
        return new PlanInput(request, media, aligned, shots);
    }

    private static MixPlanner Planner() => new(Options.Create(new PlanningOptions()));

    private static PlanScore Plan(PlanInput input, MixStyle style, int seed, ShowTruth truth)
    {
        var planner = Planner();
        var asked = input with { Request = input.Request with { Style = style, Seed = seed } };
        var start = TimeProvider.System.GetTimestamp();
        var plan = planner.Plan(asked);
        return PlanScore.Of(asked, plan, truth, TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
    }
}
