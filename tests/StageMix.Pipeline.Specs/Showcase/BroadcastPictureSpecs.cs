using StageMix.Showcase;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class BroadcastPictureSpecs(BroadcastShow broadcast) : IClassFixture<BroadcastShow>
{
    [Fact]
    public void A_cut_changes_the_picture_more_than_a_frame_does()
    {
        foreach (var (truth, frames) in broadcast.Stages)
        {
            var cuts = truth.Cuts.Where(cut => IsCalm(truth, cut - 4, cut + 4)).Select(cut => (int)cut).ToList();
            cuts.Count.ShouldBeGreaterThan(4);
            // lights that change on a beat may do as much beside a cut, now and then
            cuts.Count(IsMost).ShouldBeGreaterThanOrEqualTo((int)(0.8 * cuts.Count));

            bool IsMost(int cut) => Change(cut) > 1.3 * Math.Max(Change(cut - 1), Change(cut + 1));

            double Change(int frame) => Seen.Difference(frames[frame - 1], frames[frame]);
        }
    }

    [Fact]
    public void Shots_begin_at_cuts_and_in_transitions_and_some_are_like_the_one_before()
    {
        foreach (var (truth, _) in broadcast.Stages)
        {
            truth
                .Shots.Skip(1)
                .Select(shot => shot.Frame)
                .ShouldBe(truth.Cuts.Concat(truth.Transitions.Select(transition => transition.Frame)).Order());
            truth.Shots[0].Frame.ShouldBe(0);
        }

        var changes = broadcast.Stages.SelectMany(stage => stage.Truth.Shots.Zip(stage.Truth.Shots.Skip(1))).ToList();
        var alike = changes.Count(change => change.First.Camera == change.Second.Camera);
        alike.ShouldBeInRange(1, changes.Count / 2);
    }

    [Fact]
    public void A_dissolve_is_a_mixture_of_its_shots()
    {
        var dissolves = All(TransitionKind.Dissolve);
        dissolves.ShouldNotBeEmpty();
        foreach (var (transition, frames) in dissolves)
        {
            var (before, after) = (frames[(int)transition.Start - 1], frames[(int)transition.End]);
            var middle = frames[(int)transition.Frame];
            byte[] mixed = [.. before.Zip(after, (a, b) => (byte)((a + b) / 2))];
            var nearest = Math.Min(Seen.Difference(middle, before), Seen.Difference(middle, after));
            Seen.Difference(middle, mixed).ShouldBeLessThan(0.8 * nearest);
        }
    }

    [Fact]
    public void A_fade_is_black_at_its_frame_and_only_dimmed_around_it()
    {
        var fades = All(TransitionKind.Fade);
        fades.ShouldNotBeEmpty();
        foreach (var (fade, frames) in fades)
        {
            Seen.Brightness(frames[(int)fade.Frame]).ShouldBeLessThan(4);
            var (before, after) = (frames[(int)fade.Start - 1], frames[(int)fade.End]);
            Seen.Brightness(before).ShouldBeGreaterThan(15);
            Seen.Brightness(after).ShouldBeGreaterThan(15);
            Seen.Brightness(frames[(int)fade.Start + 1]).ShouldBeLessThan(Seen.Brightness(before));
            Seen.Brightness(frames[(int)fade.End - 1]).ShouldBeLessThan(Seen.Brightness(after));
        }
    }

    [Fact]
    public void Flashes_are_bright_and_never_touch_each_other()
    {
        foreach (var (truth, frames) in broadcast.Stages)
        {
            truth.Flashes.ShouldNotBeEmpty();
            foreach (var flash in truth.Flashes)
            {
                var (first, after) = ((int)flash.Frame, (int)flash.Frame + flash.Frames);
                for (var frame = first; frame < after; frame++)
                {
                    Seen.Brightness(frames[frame]).ShouldBeGreaterThan(1.1 * Seen.Brightness(frames[after]));
                }

                truth.Flashes.ShouldAllBe(other => other.Frame <= flash.Frame || other.Frame > after);
                truth.Cuts.ShouldAllBe(cut => cut <= first || cut >= after);
            }
        }
    }

    [Fact]
    public void A_whip_moves_the_whole_picture()
    {
        var whips = broadcast
            .Stages.SelectMany(stage => stage.Truth.Whips.Select(whip => (whip, stage.Frames)))
            .ToList();
        whips.ShouldNotBeEmpty();
        foreach (var (whip, frames) in whips)
        {
            var most = Range(whip.Start + 1, whip.End).Max(Change);
            most.ShouldBeGreaterThan(1.5 * Range(whip.Start - 8, whip.Start).Average(Change));

            double Change(int frame) => Seen.Difference(frames[frame - 1], frames[frame]);
        }
    }

    [Fact]
    public async Task Heads_move_as_the_picture_does()
    {
        const int Later = 3;
        var (followed, lost) = (0, 0);
        foreach (var (truth, path) in broadcast.Show.Truth.Stages.Zip(broadcast.Show.StagePaths))
        {
            var frames = await Seen.ReadAsync(path, BroadcastShow.Width, BroadcastShow.Height, bottom: 0);
            truth.Heads.Count.ShouldBe(frames.Count);
            for (var frame = 0; frame + Later < frames.Count; frame += Later)
            {
                if (
                    !IsCalm(truth, frame - 1, frame + Later + 1)
                    || truth.Cuts.Any(cut => cut > frame && cut <= frame + Later)
                )
                {
                    continue;
                }

                foreach (var (head, next) in truth.Heads[frame].Zip(truth.Heads[frame + Later]))
                {
                    if (head is not { } from || next is not { } to || Math.Abs(to.X - from.X) < 0.02)
                    {
                        continue;
                    }

                    var moved = PatchDifference(frames[frame], from, frames[frame + Later], to);
                    var stayed = PatchDifference(frames[frame], from, frames[frame + Later], from);
                    (followed, lost) = moved < stayed ? (followed + 1, lost) : (followed, lost + 1);
                }
            }
        }

        followed.ShouldBeGreaterThan(50);
        lost.ShouldBeLessThan(followed / 9);
    }

    [Fact]
    public void The_truth_is_not_large() =>
        new FileInfo(broadcast.Show.TruthPath).Length.ShouldBeLessThan(
            broadcast.Stages.Sum(stage => stage.Truth.Frames) * 400
        );

    private List<(TransitionTruth Transition, List<byte[]> Frames)> All(TransitionKind kind) =>
        [
            .. broadcast.Stages.SelectMany(stage =>
                stage
                    .Truth.Transitions.Where(transition => transition.Kind == kind)
                    .Select(transition => (transition, stage.Frames))
            ),
        ];

    /// <summary>Whether neither light nor a transition nor a whip is in these frames.</summary>
    private static bool IsCalm(StageTruth truth, long from, long to) =>
        !truth.Flashes.Any(flash => flash.Frame < to && flash.Frame + flash.Frames > from)
        && !truth.Transitions.Any(transition => transition.Start < to && transition.End > from)
        && !truth.Whips.Any(whip => whip.Start < to && whip.End > from);

    private static IEnumerable<int> Range(long from, long to) => Enumerable.Range((int)from, (int)(to - from));

    /// <summary>How unlike the squares around two heads are.</summary>
    private static double PatchDifference(byte[] a, Head inA, byte[] b, Head inB)
    {
        const int Half = 6;
        var sum = 0;
        for (var y = -Half; y <= Half; y++)
        {
            for (var x = -Half; x <= Half; x++)
            {
                var (here, there) = (At(inA, x, y), At(inB, x, y));
                for (var part = 0; part < 3; part++)
                {
                    sum += Math.Abs(a[here + part] - b[there + part]);
                }
            }
        }

        return sum;

        static int At(Head head, int x, int y)
        {
            var column = Math.Clamp((int)(head.X * BroadcastShow.Width) + x, 0, BroadcastShow.Width - 1);
            var row = Math.Clamp((int)(head.Y * BroadcastShow.Height) + y, 0, BroadcastShow.Height - 1);
            return ((row * BroadcastShow.Width) + column) * 3;
        }
    }
}
