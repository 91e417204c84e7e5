using StageMix.Pipeline.Planning;
using StageMix.Pipeline.Planning.Faces;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Planning.Faces;

public sealed class FaceWatchSpecs(FaceClip clip) : IClassFixture<FaceClip>
{
    [Fact]
    public async Task The_cascades_find_a_face_where_it_is()
    {
        var found = await WatchAsync([FaceClip.Left, FaceClip.Right], Cascades);

        found.Select(picture => picture.Time).ShouldBe([FaceClip.Left, FaceClip.Right]);
        var (left, right) = (found[0].Faces.ShouldHaveSingleItem(), found[1].Faces.ShouldHaveSingleItem());
        left.X.ShouldBe(((FaceClip.LeftX + (FaceClip.Side / 2.0)) / 640) - 0.5, 0.03);
        left.Y.ShouldBe((FaceClip.Top + (FaceClip.Side / 2.0) - 180) / 640, 0.03);
        left.Radius.ShouldBe(FaceClip.Side / 4.0 / 360, 0.03);
        (right.X - left.X).ShouldBe((FaceClip.RightX - FaceClip.LeftX) / 640.0, 0.02);
        right.Radius.ShouldBe(left.Radius, 0.02);
    }

    [Fact]
    public async Task A_time_at_which_the_stage_has_no_picture_is_passed_over() =>
        (await WatchAsync([FaceClip.Left, Timestamp.FromSeconds(10)], Cascades))
            .ShouldHaveSingleItem()
            .Time.ShouldBe(FaceClip.Left);

    [Fact]
    public async Task A_picture_is_looked_at_once_however_many_times_are_asked_for_around_it()
    {
        using var finder = new Counting();
        var times = Enumerable.Range(0, 3000).Select(i => Timestamp.FromSeconds(i / 800.0)).ToList();

        var found = await WatchAsync(times, finder);

        found.Select(picture => picture.Time).ShouldBe(times);
        finder.Seen.ShouldBeLessThanOrEqualTo(4 * 25);
    }

    [Fact]
    public async Task I_can_cancel_the_looking_for_faces()
    {
        using var stop = new CancellationTokenSource();
        using var finder = new Counting(stop.Cancel);

        await Should.ThrowAsync<OperationCanceledException>(
            FaceWatch.RunAsync(clip.File, [FaceClip.Left, FaceClip.Right], _ => finder, _ => { }, stop.Token)
        );
        finder.Seen.ShouldBe(1);
    }

    private static IFaceFinder Cascades(PictureSize size) => FaceMethod.Choose(new PlanningOptions()).Open!(size);

    private Task<IReadOnlyList<PictureFaces>> WatchAsync(IReadOnlyList<Timestamp> times, IFaceFinder finder) =>
        WatchAsync(times, _ => finder);

    private Task<IReadOnlyList<PictureFaces>> WatchAsync(
        IReadOnlyList<Timestamp> times,
        Func<PictureSize, IFaceFinder> open
    ) => FaceWatch.RunAsync(clip.File, times, open, _ => { }, TestContext.Current.CancellationToken);

    private sealed class Counting(Action? onPicture = null) : IFaceFinder
    {
        public int Seen { get; private set; }

        public IReadOnlyList<Face> Find(byte[] bgr)
        {
            Seen++;
            onPicture?.Invoke();
            return [];
        }

        public void Dispose() { }
    }
}
