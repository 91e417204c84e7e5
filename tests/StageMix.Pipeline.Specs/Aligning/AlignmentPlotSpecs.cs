using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Drawing;
using StageMix.Pipeline.Specs.Drawing;

namespace StageMix.Pipeline.Specs.Aligning;

public sealed class AlignmentPlotSpecs
{
    private const double LeastStrength = 0.1;

    [Fact]
    public async Task An_accepted_stage_shows_its_delays_inside_its_parts_and_none_in_the_gap()
    {
        var stage = new AlignedStage(
            1,
            Accepted: true,
            0.9,
            null,
            [
                new(MadeMedia.Range(0, 20), MadeMedia.Seconds(3), 1, 0.9),
                new(MadeMedia.Range(30, 60), MadeMedia.Seconds(23), 1, 0.9),
            ]
        )
        {
            Evidence = Evidence(second => second is > 20 and < 30 ? 0.02 : 0.6),
        };
        using var picture = await PaintAsync(stage);
        var time = new Axis(0, 60, Theme.Margin + Panel.Label, picture.Width - Theme.Margin);

        picture.Has(Theme.Good).ShouldBeTrue();
        picture.Has(Theme.Bad).ShouldBeFalse();
        picture.HasAt(time.At(10), Theme.OfStage(1)).ShouldBeTrue();
        picture.HasAt(time.At(25), Theme.OfStage(1)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_refused_stage_shows_weak_evidence_in_grey()
    {
        var stage = new AlignedStage(1, Accepted: false, 0, new StageRemark(StageRemarkKind.AnotherSong), [])
        {
            Evidence = Evidence(_ => 0.04),
        };
        using var picture = await PaintAsync(stage);

        picture.Has(Theme.Bad).ShouldBeTrue();
        picture.Has(Theme.Good).ShouldBeFalse();
        picture.Has(Theme.Faint).ShouldBeTrue();
        picture.Has(Theme.OfStage(1)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stage_without_sound_still_says_why_it_was_refused()
    {
        using var picture = await PaintAsync(
            new AlignedStage(1, Accepted: false, 0, new StageRemark(StageRemarkKind.NoSound), [])
        );

        picture.Has(Theme.Bad).ShouldBeTrue();
    }

    private static AlignmentEvidence Evidence(Func<int, double> strengthAt) =>
        new(
            [
                .. Enumerable
                    .Range(1, 59)
                    .Select(second => new LocalDelay(MadeMedia.Seconds(second), 3, strengthAt(second))),
            ],
            LeastStrength
        );

    private static Task<PaintedPicture> PaintAsync(AlignedStage stage) =>
        PaintedPicture.OfAsync(path =>
            AlignmentPlot.PaintAsync(stage, MadeMedia.Of(60, "무대.mp4"), path, TestContext.Current.CancellationToken)
        );
}
