using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Drawing;
using StageMix.Pipeline.Specs.Drawing;
using StageMix.Pipeline.Specs.Showcase;
using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Detecting;

public sealed class ShotPlotSpecs(OneShow one) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-shots-");
    private MediaFile _file = null!;
    private StageShots _shots = null!;

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        _file = await MediaAcquirer.InspectAsync(new MediaSource(one.Show.StagePaths[0]), stop);
        var detector = new ShotDetector(Options.Create(new DetectingOptions()));
        var found = await detector.RunAsync([new Footage(1, _file)], new Workspace(_folder.FullName), null, stop);
        _shots = found.Stages[0];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Scores_come_for_each_frame_and_every_cut_reaches_what_it_needs()
    {
        _shots.Scores.Unlike.Count.ShouldBe((int)_shots.Frames - 1);
        _shots.Scores.Needed.Count.ShouldBe((int)_shots.Frames - 1);
        var hard = _shots.Cuts.Where(cut => cut.Kind == CutKind.Hard).ToList();
        hard.ShouldNotBeEmpty();
        hard.ShouldAllBe(cut => _shots.Scores.Unlike[(int)cut.Frame - 1] >= _shots.Scores.Needed[(int)cut.Frame - 1]);
    }

    [Fact]
    public async Task The_pictures_at_a_cut_are_the_last_frame_before_it_and_its_first()
    {
        using var pictures = await CutPictures.ReadAsync(_shots, _file, 180, TestContext.Current.CancellationToken);

        foreach (var (i, cut) in _shots.Cuts.Index())
        {
            var first = cut.Kind == CutKind.Hard ? cut.Frame : cut.End;
            pictures.Of(i).Select(FrameOf).ShouldBe([(int)cut.Start - 1, (int)first]);
        }
    }

    [Fact]
    public async Task The_plot_shows_scores_flashes_and_pictures()
    {
        _shots.Flashes.ShouldNotBeEmpty();
        using var picture = await PaintedPicture.OfAsync(path =>
            ShotPlot.PaintAsync(_shots, _file, path, TestContext.Current.CancellationToken)
        );
        var time = new Axis(0, _shots.Frames, Theme.Margin + Panel.Label, picture.Width - Theme.Margin);

        _shots.Flashes.ShouldAllBe(flash => picture.HasAt(time.At(flash.Frame + (flash.Frames / 2.0)), Theme.Flash));
        picture.Has(Theme.OfStage(1)).ShouldBeTrue("the scores' line");
        picture.Colours.ShouldBeGreaterThan(1000, "the frames around the cuts");
    }

    [Fact]
    public async Task A_longer_video_gets_more_rows_not_a_wider_picture()
    {
        var longer = _shots with { Extent = MadeMedia.Range(0, 200), Cuts = [] };
        using var narrow = await PaintAsync(_shots with { Cuts = [] });
        using var tall = await PaintAsync(longer);

        tall.Width.ShouldBe(narrow.Width);
        tall.Height.ShouldBeGreaterThan(3 * narrow.Height);
    }

    private Task<PaintedPicture> PaintAsync(StageShots shots) =>
        PaintedPicture.OfAsync(path => ShotPlot.PaintAsync(shots, _file, path, TestContext.Current.CancellationToken));

    private static int FrameOf(SkiaSharp.SKBitmap picture)
    {
        byte[] bgr = [.. picture.GetPixelSpan().ToArray().Chunk(4).SelectMany(pixel => pixel[..3])];
        FrameStrip.TryRead(bgr, picture.Width, picture.Height, out _, out var frame).ShouldBeTrue();
        return frame;
    }
}
