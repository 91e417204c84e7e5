using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Detecting;
using StageMix.Showcase;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Detecting;

public sealed class ShotDetectorSpecs(StrobeShow strobes) : IClassFixture<StrobeShow>
{
    [Fact]
    public void What_is_called_a_cut_is_one_to_the_frame()
    {
        foreach (var (truth, found) in strobes.Stages)
        {
            var hard = Hard(found);
            var invented = hard.Where(frame => !IsNear(frame, truth.Cuts)).ToList();
            invented.Count.ShouldBeLessThanOrEqualTo(
                hard.Count / 20,
                $"{truth.File}: {string.Join(' ', invented)} are no cuts"
            );
        }
    }

    [Fact]
    public void Hard_cuts_are_found_but_for_one_between_like_framings_at_most()
    {
        foreach (var (truth, found) in strobes.Stages)
        {
            var missed = truth.Cuts.Where(cut => !IsNear(cut, Hard(found))).ToList();
            missed.Count.ShouldBeLessThanOrEqualTo(1, $"{truth.File}: {string.Join(' ', missed)} were not found");
        }
    }

    private static IReadOnlyList<long> Hard(StageShots found) =>
        [.. found.Cuts.Where(cut => cut.Kind == CutKind.Hard).Select(cut => cut.Frame)];

    private static bool IsNear(long frame, IEnumerable<long> others) =>
        others.Any(other => Math.Abs(other - frame) <= 1);

    [Fact]
    public void No_strobe_is_taken_for_a_cut()
    {
        foreach (var (truth, found) in strobes.Stages)
        {
            truth.Flashes.ShouldNotBeEmpty();
            found.Cuts.ShouldAllBe(cut =>
                !truth.Flashes.Any(flash => cut.Frame >= flash.Frame && cut.Frame <= flash.Frame + flash.Frames)
            );
        }
    }

    [Fact]
    public void Flashes_are_found_with_their_length()
    {
        var truths = strobes.Stages.SelectMany(stage =>
            stage.Truth.Flashes.Select(flash => (flash, stage.Found.Flashes))
        );
        truths
            .Count(pair => pair.Flashes.Any(f => f.Frame == pair.flash.Frame && f.Frames == pair.flash.Frames))
            .ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(0.8 * truths.Count()));
    }

    [Fact]
    public void Times_and_extent_are_those_of_the_frames()
    {
        foreach (var (truth, found) in strobes.Stages)
        {
            found.Frames.ShouldBe(truth.Frames);
            found.Extent.Start.ShouldBe(truth.FrameRate.TimeOf(0));
            found.Extent.End.ShouldBe(truth.FrameRate.TimeOf(truth.Frames));
            found.Cuts.ShouldAllBe(cut => cut.Time == truth.FrameRate.TimeOf(cut.Frame));
            found.Cuts.ShouldAllBe(cut => cut.Confidence > 0 && cut.Confidence <= 1);
        }
    }

    [Fact]
    public void Moments_come_ten_a_second_and_never_in_a_flash()
    {
        foreach (var (truth, found) in strobes.Stages)
        {
            (found.Moments.Count / found.Extent.Duration.Seconds).ShouldBeInRange(9, 10.5);
            found.Moments.ShouldAllBe(moment => moment.Layout.Length == 16 * 9 && moment.Layout.Max() == 255);
            found.Moments.ShouldAllBe(moment => moment.Movement.Length == 32 * 18 && moment.Brightness > 0);
            found.Moments.ShouldAllBe(moment => moment.Sharpness > 0 && moment.Unlike >= 0 && moment.Unlike <= 1);
            var flashing = found
                .Flashes.SelectMany(flash => Enumerable.Range(0, flash.Frames).Select(i => flash.Frame + i))
                .Select(truth.FrameRate.TimeOf)
                .ToHashSet();
            found.Moments.ShouldAllBe(moment => !flashing.Contains(moment.Time));
        }
    }

    [Fact]
    public async Task A_second_run_reuses_the_first_in_any_order()
    {
        Footage[] other = [new(1, strobes.Footage[1].File), new(2, strobes.Footage[0].File)];
        var workspace = strobes.OpenWorkspace();
        var again = await StrobeShow.DetectAsync(other, workspace);
        workspace.Tally.Of("detecting").ShouldBe((0, 2));
        again.Stages.Select(stage => stage.Index).ShouldBe([1, 2]);
        again.Stages[0].Frames.ShouldBe(strobes.Stages[1].Found.Frames);
    }

    [Fact]
    public async Task Cuts_between_pictures_of_another_kind_are_found()
    {
        var path = Path.Combine(strobes.Directory, "spliced.mp4");
        await FfmpegProgram.RunAsync(
            [
                "-filter_complex",
                "testsrc2=s=320x180:r=25:d=2[a];mandelbrot=s=320x180:r=25,trim=duration=2[b];"
                    + "smptebars=s=320x180:r=25:d=2[c];[a][b][c]concat=n=3,format=yuv420p",
                FfmpegArguments.FileUrl(path),
            ],
            TestContext.Current.CancellationToken
        );
        var file = await MediaAcquirer.InspectAsync(new MediaSource(path), TestContext.Current.CancellationToken);
        var shots = await StrobeShow.DetectAsync([new Footage(1, file)], strobes.OpenWorkspace());
        shots.Stages[0].Cuts.Select(cut => cut.Frame).ShouldBe([50, 100]);
    }
}

/// <summary>A small show with strobes, and what was detected in it.</summary>
public sealed class StrobeShow : IAsyncLifetime
{
    private static readonly ShowRequest _request = new()
    {
        Hardness = ShowHardness.Plain,
        Seed = 1,
        Stages = 2,
        Seconds = 30,
        Width = 320,
        Height = 180,
        StageRequests = [new() { Strobes = true }, new() { Strobes = true }],
    };

    public string Directory { get; } = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public IReadOnlyList<Footage> Footage { get; private set; } = [];

    public IReadOnlyList<(StageTruth Truth, StageShots Found)> Stages { get; private set; } = [];

    public Workspace OpenWorkspace() => new(Path.Combine(Directory, "workspace"));

    public static Task<DetectedShots> DetectAsync(IReadOnlyList<Footage> stages, Workspace workspace) =>
        new ShotDetector(Options.Create(new DetectingOptions())).RunAsync(
            stages,
            workspace,
            null,
            TestContext.Current.CancellationToken
        );

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        var show = await ShowMaker.MakeAsync(_request, Directory, null, stop);
        var footage = new List<Footage>();
        foreach (var (i, path) in show.StagePaths.Index())
        {
            footage.Add(new Footage(i + 1, await MediaAcquirer.InspectAsync(new MediaSource(path), stop)));
        }

        Footage = footage;
        var found = await DetectAsync(Footage, OpenWorkspace());
        Stages = [.. show.Truth.Stages.Zip(found.Stages)];
    }

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(Directory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
