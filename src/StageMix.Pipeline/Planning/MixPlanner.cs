using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Planning.Faces;
using StageMix.Timeline;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Planning;

/// <summary>The door of Planning: decides what is shown when, and draws the pictures of it.</summary>
public sealed class MixPlanner(IOptions<PlanningOptions> options)
{
    private const string Room = "planning";
    private const int Version = 12;
    private const int MostMatches = 30;

    private readonly Lazy<FaceMethod> _faces = new(() => FaceMethod.Choose(options.Value));

    /// <summary>What faces are found with on this machine.</summary>
    public FaceMethod Faces => _faces.Value;

    /// <exception cref="MixException">no stage was accepted, or the range holds nothing</exception>
    public async Task<PlannedMix> RunAsync(
        PlanInput input,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var fingerprint = Fingerprint.Of(
            Room,
            Version,
            input.Request,
            input.Media,
            input.Aligned,
            input.Shots,
            options.Value,
            input.Request.Style == MixStyle.Match ? Faces.Version : default
        );
        var plan = await workspace.KeepAsync(
            Room,
            fingerprint,
            async () =>
                Plan(
                    input.Request.Style == MixStyle.Match
                        ? await LookForFacesAsync(input, workspace, progress, cancellationToken)
                        : input
                ),
            cancellationToken
        );
        try
        {
            var storyboard = await workspace.KeepFileAsync(
                Room,
                fingerprint,
                ".png",
                aside => Storyboard.PaintAsync(plan, input.Media, aside, cancellationToken)
            );
            var lanes = await workspace.KeepFileAsync(
                Room,
                fingerprint,
                ".lanes.png",
                aside => LanesPicture.PaintAsync(plan, input, aside, cancellationToken)
            );
            return plan with { StoryboardPath = storyboard, LanesPath = lanes };
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, "drawing the storyboard");
        }
    }

    /// <summary>The same with the faces that are found next to likely switches.</summary>
    /// <param name="progress">0 to 1, never falling</param>
    /// <exception cref="MixException">the range holds nothing, or a stage's picture cannot be decoded</exception>
    public async Task<PlanInput> LookForFacesAsync(
        PlanInput input,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        // what a person pins or bans changes nothing of where is looked, so that what was found serves again
        var (scene, _) = SceneOf(input with { Request = input.Request with { Rules = [] } });
        var search = new FaceSearch(Faces, workspace);
        return input with { Faces = await search.RunAsync(scene, input.Media, progress, cancellationToken) };
    }

    /// <summary>The plan without its pictures.</summary>
    /// <exception cref="MixException">the range holds nothing</exception>
    public PlannedMix Plan(PlanInput input)
    {
        var request = input.Request;
        var (scene, mix) = SceneOf(input);
        var chosen = StyleOf(request.Style, scene).Choose(scene, new SeededRandom(request.Seed));
        var choices = Swapping.Apply(Choices.Merged(chosen.Choices), request.Swaps, scene).ToList();
        var others = choices.Select(choice => Swapping.OthersThan(choice, scene)).ToList();
        choices[^1] = choices[^1] with { End = (int)FramesOf(request, mix, scene.Rate) };
        var timeline = new MixTimeline(
            request.Title,
            scene.Rate,
            Reference(input.Media.Song.File),
            mix.Start,
            mix.End,
            request.Tail,
            choices.Select(choice => ToClip(choice, input)).ToList()
        )
        {
            Lanes = EditNotes.Lanes(input),
            Marks = EditNotes.Marks(input),
        };
        return new PlannedMix(timeline, request.Seed, request.Style, "", "")
        {
            Flashes = FlashReport.Of(timeline, input),
            MatchedBy = request.Style == MixStyle.Match ? input.Faces.MatchedBy : "",
            Others = others,
            Cost = chosen.Cost,
        };
    }

    /// <summary>The best matches between stages, whether a plan uses them or not.</summary>
    /// <exception cref="MixException">the range holds nothing</exception>
    public static FoundMatches FindMatches(PlanInput input)
    {
        var (scene, mix) = SceneOf(input);
        return new FoundMatches(input.Faces.MatchedBy, BestMatches.Of(scene, mix.Start, MostMatches));
    }

    /// <summary>Draws switches as a PNG: of each the last picture before it beside the first one after it.</summary>
    public static Task PaintMatchesAsync(
        string title,
        FoundMatches matches,
        AcquiredMedia media,
        string path,
        CancellationToken cancellationToken
    ) => MatchSheet.PaintAsync(title, matches, media, path, cancellationToken);

    private static (Scene Scene, TimeRange Mix) SceneOf(PlanInput input)
    {
        if (!input.Aligned.Accepted.Any())
        {
            throw new MixException(MixFailure.NoStageAccepted, NoStageSentence(input));
        }

        var request = input.Request;
        var rate = request.Rate ?? OutputRate(input);
        var mix = MixedPart.Of(input);
        var frames = FramesOf(request, mix, rate);
        if (frames is < 1 or > 10_000_000)
        {
            throw new MixException(
                MixFailure.NothingToMix,
                "The asked part of the song is empty: give another --range."
            );
        }

        // the tail is the last stage's, whoever else could be shown there
        var planned = Math.Max(1, MixTimeline.FramesOf(mix.Start, mix.End, Timestamp.Zero, rate));
        var scene = new SceneBuilder(input, rate, mix, (int)planned).Build();
        if (Enumerable.Range(0, scene.Frames).Any(frame => !scene.HoldersOf(frame).Any()))
        {
            throw new MixException(
                MixFailure.NothingToMix,
                "No stage can be shown in the asked part of the song: give other stages, or another --range or --ban."
            );
        }

        return (scene, mix);
    }

    private static long FramesOf(MixRequest request, TimeRange mix, FrameRate rate) =>
        MixTimeline.FramesOf(mix.Start, mix.End, request.Tail, rate);

    private IPlanStyle StyleOf(MixStyle style, Scene scene) =>
        style switch
        {
            MixStyle.Fixed => WalkingStyle.Fixed(scene.FramesOf(options.Value.FixedSeconds)),
            MixStyle.Classic => WalkingStyle.Classic(),
            _ => new MatchStyle(options.Value),
        };

    /// <summary>60000/1001 when more than half of the accepted stages have 50 frames a second or more, else 30000/1001.</summary>
    private static FrameRate OutputRate(PlanInput input)
    {
        var rates = input
            .Aligned.Accepted.Select(stage => input.Media.Stages[stage.Index - 1].File.Picture!.ShownRate)
            .ToList();
        return rates.Count(rate => rate.FramesPerSecond >= 50) * 2 > rates.Count
            ? new FrameRate(60000, 1001)
            : FrameRate.Ntsc;
    }

    private static Clip ToClip(Choice choice, PlanInput input)
    {
        var file = input.Media.Stages[choice.Stage.Index - 1].File;
        return new Clip(
            Reference(file),
            choice.End - choice.Frame,
            choice.Stage.StageTimeAt(choice.Frame),
            choice.Stage.RateAt(choice.Frame),
            choice.Reason
        );
    }

    private static MediaReference Reference(MediaFile file) => new(file.Path, file.Name);

    private static string NoStageSentence(PlanInput input) =>
        "No stage can be used ("
        + string.Join(
            "; ",
            input.Aligned.Stages.Select(stage =>
                $"{input.Media.Stages[stage.Index - 1].File.Given}: {stage.Remark?.Clause}"
            )
        )
        + "): give other stages of this song.";
}
