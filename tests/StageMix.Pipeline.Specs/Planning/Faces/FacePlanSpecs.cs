using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using StageMix.Pipeline.Planning;
using static StageMix.Pipeline.Specs.Drawing.MadeMedia;

namespace StageMix.Pipeline.Specs.Planning.Faces;

public sealed class FacePlanSpecs(FaceClip clip) : IClassFixture<FaceClip>
{
    [Fact]
    public async Task A_plan_says_that_faces_were_matched_and_by_what_they_were_found()
    {
        var plan = await PlanAsync(new PlanningOptions());

        plan.MatchedBy.ShouldBe("faces (cascades), composition and movement");
    }

    [Fact]
    public async Task A_model_that_is_missing_or_of_another_kind_fails_no_mix()
    {
        var other = clip.PathOf("other.onnx");
        await File.WriteAllTextAsync(other, "no model", TestContext.Current.CancellationToken);
        foreach (var path in new[] { other, clip.PathOf("absent.onnx"), clip.PathOf("") })
        {
            var plan = await PlanAsync(new PlanningOptions { FaceModelPath = path });
            plan.MatchedBy.ShouldBe("faces (cascades, for the YuNet model cannot be used), composition and movement");
        }
    }

    [Fact]
    public async Task Without_any_finder_a_plan_is_what_it_is_without_faces_and_says_so()
    {
        var damaged = Directory.CreateDirectory(clip.PathOf("damaged")).FullName;
        var cascade = Path.Combine(damaged, "haarcascade_frontalface_alt2.xml");
        await File.WriteAllTextAsync(cascade, "<opencv_storage/>", TestContext.Current.CancellationToken);
        foreach (var folder in new[] { damaged, clip.PathOf("absent") })
        {
            var plan = await PlanAsync(new PlanningOptions { CascadesDirectory = folder });
            plan.MatchedBy.ShouldBe("composition and movement, for there are no cascades");
            plan.Timeline.Clips.ShouldBe(Input().Plan().Timeline.Clips);
        }
    }

    [Fact]
    public async Task What_was_found_in_a_stage_serves_for_another_seed_and_other_pins()
    {
        var workspace = new Workspace(clip.PathOf("kept"));
        var planner = Planner(new PlanningOptions());
        var first = await planner.LookForFacesAsync(Input(), workspace, null, TestContext.Current.CancellationToken);
        var made = workspace.Tally.Made;

        var other = Input().With(new StagePin(1, Range(1, 2)));
        other = other with { Request = other.Request with { Seed = 2 } };
        var again = await planner.LookForFacesAsync(other, workspace, null, TestContext.Current.CancellationToken);

        workspace.Tally.Made.ShouldBe(made);
        again
            .Faces.Stages.SelectMany(stage => stage.Pictures.Select(picture => (stage.Index, picture.Time)))
            .ShouldBe(
                first.Faces.Stages.SelectMany(stage => stage.Pictures.Select(picture => (stage.Index, picture.Time)))
            );
        again.Faces.Stages.ShouldAllBe(stage => stage.Pictures.Any(picture => picture.Faces.Count == 1));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void What_is_no_path_is_refused_at_the_start(string given)
    {
        Problems(new PlanningOptions { FaceModelPath = given }).ShouldHaveSingleItem().ShouldContain("FaceModelPath");
        Problems(new PlanningOptions { CascadesDirectory = given })
            .ShouldHaveSingleItem()
            .ShouldContain("CascadesDirectory");
        Problems(new PlanningOptions { FaceModelPath = "", CascadesDirectory = "/absent" }).ShouldBeEmpty();
    }

    private static List<string> Problems(PlanningOptions options)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        return [.. found.Select(problem => problem.ErrorMessage!)];
    }

    private static MixPlanner Planner(PlanningOptions options) => new(Options.Create(options));

    private async Task<PlannedMix> PlanAsync(PlanningOptions options)
    {
        var planner = Planner(options);
        var workspace = new Workspace(clip.PathOf("workspace"));
        return planner.Plan(
            await planner.LookForFacesAsync(Input(), workspace, null, TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Two stages that hold the song, of the first seconds of which there are pictures.</summary>
    private PlanInput Input()
    {
        var input = MadePlans.Whole(2);
        return input with
        {
            Media = input.Media with
            {
                Stages = [.. input.Media.Stages.Select(stage => stage with { File = clip.File })],
            },
        };
    }
}
