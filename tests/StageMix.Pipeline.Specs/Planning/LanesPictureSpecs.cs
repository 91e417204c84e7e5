using SkiaSharp;
using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Detecting;
using StageMix.Pipeline.Drawing;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Specs.Drawing;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Planning;

public sealed class LanesPictureSpecs
{
    private static readonly SongStructure _song = new(
        120,
        [.. Enumerable.Range(0, 60).Select(i => MadeMedia.Seconds(i * 0.5))],
        [.. Enumerable.Range(0, 15).Select(i => MadeMedia.Seconds(i * 2))],
        [
            new SongSection(MadeMedia.Range(0, 16), "A", 0.5, IsChorus: false),
            new SongSection(MadeMedia.Range(16, 30), "B", 1, IsChorus: true),
        ]
    );

    // stage 1 holds all of it, stage 2 from 10 s on, stage 3 is another song
    private static readonly AlignedStages _aligned = new(
        _song,
        [
            new(1, true, 1, null, [new(MadeMedia.Range(0, 30), Timestamp.Zero, 1, 1)]),
            new(2, true, 1, null, [new(MadeMedia.Range(10, 30), Timestamp.Zero, 1, 1)]),
            new(3, false, 0, new StageRemark(StageRemarkKind.AnotherSong), []),
        ]
    );

    [Fact]
    public async Task Each_stage_stands_in_its_colour_where_it_is_taken_and_lightly_where_it_is_held()
    {
        using var picture = await PaintAsync(30, _aligned);
        var time = TimeAxis(picture, 30);
        var (one, two) = (Theme.OfStage(1), Theme.OfStage(2));

        // stage 1 is shown up to 12 s, stage 2 from there; bars stand at whole even seconds
        picture.HasAt(time.At(5.3), one).ShouldBeTrue();
        picture.HasAt(time.At(5.3), two).ShouldBeFalse();
        picture.HasAt(time.At(5.3), Held(two)).ShouldBeFalse("it is not held there");
        picture.HasAt(time.At(11.3), Held(two)).ShouldBeTrue();
        picture.HasAt(time.At(20.3), two).ShouldBeTrue();
        picture.HasAt(time.At(20.3), one).ShouldBeFalse();
        picture.HasAt(time.At(20.3), Held(one)).ShouldBeTrue();
        picture.Has(Theme.OfStage(3)).ShouldBeFalse("it was left out");
    }

    [Fact]
    public async Task Cuts_and_flashes_stand_where_they_are_in_the_song()
    {
        using var picture = await PaintAsync(30, _aligned);
        var time = TimeAxis(picture, 30);

        // 5 s of stage 2 are 15 s of the song
        picture.HasAt(time.At(15), Theme.Flash).ShouldBeTrue();
        picture.HasAt(time.At(5), Theme.Flash).ShouldBeFalse();
    }

    [Fact]
    public async Task A_chorus_looks_other_than_a_verse()
    {
        using var picture = await PaintAsync(30, _aligned);
        var time = TimeAxis(picture, 30);

        picture.HasAt(time.At(17.3), Theme.Faint).ShouldBeTrue();
        picture.HasAt(time.At(1.3), Theme.Faint).ShouldBeFalse();
    }

    [Fact]
    public async Task A_song_of_four_minutes_with_twelve_stages_goes_on_in_rows_of_the_same_width()
    {
        var stages = Enumerable.Range(1, 12).Select(i => _aligned.Stages[0] with { Index = i });
        using var small = await PaintAsync(30, _aligned);
        using var large = await PaintAsync(240, new AlignedStages(_song, [.. stages]));

        large.Width.ShouldBe(small.Width);
        large.Height.ShouldBeGreaterThan(3 * small.Height);
    }

    private static Task<PaintedPicture> PaintAsync(double seconds, AlignedStages aligned)
    {
        var media = MadeMedia.Of(seconds, [.. aligned.Stages.Select(stage => $"무대 {stage.Index} ステージ.mp4")]);
        MediaReference Reference(int stage) => new(media.Stages[stage - 1].File.Path, "");
        var timeline = new MixTimeline(
            "별빛 Starlight",
            new FrameRate(25, 1),
            new MediaReference("/song.wav", "song.wav"),
            Timestamp.Zero,
            MadeMedia.Seconds(30),
            Timestamp.Zero,
            [
                new Clip(Reference(1), 12 * 25, Timestamp.Zero, 1, ""),
                new Clip(Reference(2), 18 * 25, MadeMedia.Seconds(2), 1, ""),
            ]
        );
        var shots = aligned.Accepted.Select(stage => new StageShots(
            stage.Index,
            new FrameRate(25, 1),
            750,
            MadeMedia.Range(0, 30),
            [new Cut(100, MadeMedia.Seconds(4), 1)],
            stage.Index == 2 ? [new Flash(125, 2, MadeMedia.Seconds(5))] : [],
            []
        ));
        var request = new MixRequest(new MediaSource(""), []);
        var input = new PlanInput(request, media, aligned, new DetectedShots([.. shots]));
        var plan = new PlannedMix(timeline, 1, MixStyle.Match, "", "");
        return PaintedPicture.OfAsync(path =>
            LanesPicture.PaintAsync(plan, input, path, TestContext.Current.CancellationToken)
        );
    }

    private static Axis TimeAxis(PaintedPicture picture, double seconds) =>
        new(0, seconds, Theme.Margin + Panel.Label, picture.Width - Theme.Margin);

    /// <summary>A stage's colour as it shines through where it is only held.</summary>
    private static SKColor Held(SKColor stage)
    {
        using var bitmap = new SKBitmap(1, 1);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Theme.Background);
        canvas.Fill(SKRect.Create(1, 1), stage.WithAlpha(LaneRow.HeldAlpha));
        return bitmap.GetPixel(0, 0);
    }
}
