using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Drawing;
using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Specs.Drawing;
using StageMix.Pipeline.Specs.Showcase;
using StageMix.Showcase;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Planning;

public sealed class StoryboardSpecs(OneShow one)
{
    private const int FirstLeft = 24;
    private const int FirstTop = 96;

    [Fact]
    public async Task A_clip_is_shown_by_the_frame_in_its_middle_under_its_stages_colour()
    {
        var stop = TestContext.Current.CancellationToken;
        var files = new List<MediaFile>();
        foreach (var path in one.Show.StagePaths)
        {
            files.Add(await MediaAcquirer.InspectAsync(new MediaSource(path), stop));
        }

        var media = new AcquiredMedia(
            MadeMedia.Of(20).Song,
            [.. files.Select((file, i) => new AcquiredStage(i + 1, file, null, null))]
        );
        // 100 output frames of stage 2 from its frame 50 on: the middle one shows 5/6 as many source frames later
        var clip = new Clip(new(files[1].Path, "무대 ステージ"), 100, new FrameRate(25, 1).TimeOf(50), 1, "");
        var timeline = new MixTimeline(
            "별빛",
            new FrameRate(30, 1),
            new("/song.wav", "song.wav"),
            Timestamp.Zero,
            MadeMedia.Seconds(10),
            Timestamp.Zero,
            [clip, clip with { Media = new(files[0].Path, "stage1") }]
        );
        var plan = new PlannedMix(timeline, 1, MixStyle.Classic, "", "");

        using var picture = await PaintedPicture.OfAsync(path => Storyboard.PaintAsync(plan, media, path, stop));

        FrameStrip
            .TryRead(picture.Bgr(FirstLeft, FirstTop, 320, 180), 320, 180, out var stage, out var frame)
            .ShouldBeTrue();
        stage.ShouldBe(2);
        frame.ShouldBeInRange(50 + 41, 50 + 42);
        picture.HasAt(FirstLeft + 160, Theme.OfStage(2)).ShouldBeTrue();
        picture.HasAt(FirstLeft + 320 + 160, Theme.OfStage(1)).ShouldBeTrue();
    }
}
