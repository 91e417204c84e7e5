using System.Globalization;
using StageMix.Pipeline.Detecting;

namespace StageMix.Pipeline.Specs.Detecting;

/// <summary>What misleads those who look for cuts, one at a time.</summary>
public sealed class TrapSpecs(MadeClips clips) : IClassFixture<MadeClips>
{
    private static readonly long[] _hits = [8, 14, 20, 26, 32];

    private const string Fractal = "mandelbrot=s=640x360:r=25,trim=end_frame=50";
    private const string Picture = "testsrc2=s=640x360:r=25,trim=end_frame=50";
    private const string Strips = "yuvtestsrc=s=640x360:r=25,hue=h=2*n,trim=end_frame=50";
    private const string Crowd =
        "life=s=160x90:r=25:mold=10:ratio=0.2:seed=7,scale=640x360:flags=neighbor,trim=end_frame=50";

    [Theory]
    [InlineData(1, "white@0.93")]
    [InlineData(3, "white@0.93")]
    [InlineData(2, "red@0.7")]
    [InlineData(2, "blue@0.6")]
    public async Task A_flash_is_told_with_its_length_and_is_no_cut(int frames, string colour)
    {
        var shots = await clips.DetectAsync($"{Fractal},{Flash(20, frames, colour)}");

        shots.Cuts.ShouldBeEmpty();
        shots.Flashes.Select(flash => (flash.Frame, flash.Frames)).ShouldBe([(20, frames)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_cut_under_a_flash_is_where_the_flash_begins(int frames)
    {
        var shots = await clips.DetectAsync(
            $"{Picture}[a];{Fractal},{Flash(0, frames, "white@0.8")}[b];[a][b]concat=n=2"
        );

        shots.Cuts.Select(cut => (cut.Frame, cut.Kind)).ShouldBe([(50, CutKind.Hard)]);
    }

    [Fact]
    public async Task A_strobe_is_many_flashes_and_no_cut()
    {
        var strobe = string.Join(',', _hits.Select(frame => Flash(frame, 2, "white@0.93")));
        var shots = await clips.DetectAsync($"{Picture},{strobe}");

        shots.Cuts.ShouldBeEmpty();
        shots.Flashes.Select(flash => flash.Frame).ShouldBe(_hits);
    }

    [Theory]
    [InlineData("hue=h=150:enable='gte(n,25)'")]
    [InlineData("eq=brightness=-0.25:contrast=0.5:enable='gte(n,25)'")]
    [InlineData("colorchannelmixer=rr=0.3:gg=0.3:enable='gte(n,25)'")]
    public async Task Light_that_changes_at_once_is_no_cut(string light) =>
        (await clips.DetectAsync($"{Fractal},{light}")).Cuts.ShouldBeEmpty();

    [Fact]
    public async Task A_cut_to_a_noisy_picture_in_quite_another_light_is_one()
    {
        var noisy = "yuvtestsrc=s=640x360:r=25,trim=end_frame=50,noise=alls=20:allf=t";
        var shots = await clips.DetectAsync($"{Crowd}[a];{noisy}[b];[a][b]concat=n=2");

        shots.Cuts.Select(cut => (cut.Frame, cut.Kind)).ShouldBe([(50, CutKind.Hard)]);
    }

    [Fact]
    public async Task A_whip_of_the_camera_is_no_cut() =>
        (
            await clips.DetectAsync(
                "mandelbrot=s=1600x450:r=25,trim=end_frame=50," + "crop=640:360:x='960*min(1,max(0,(n-20)/7))':y=40"
            )
        ).Cuts.ShouldBeEmpty();

    [Theory]
    [InlineData("mandelbrot=s=640x360:r=25")]
    [InlineData("yuvtestsrc=s=640x360:r=25,hue=h=2*n")]
    public async Task A_whip_to_quite_other_things_is_no_cut_of_any_kind(string picture) =>
        (
            await clips.DetectAsync(
                $"{picture},trim=end_frame=60,scale=1280:720,crop=640:360:x='640*min(1,max(0,(n-22)/6))':y=180"
            )
        ).Cuts.ShouldBeEmpty();

    [Fact]
    public async Task A_twitch_in_every_frame_is_no_cut() =>
        (await clips.DetectAsync($"{Crowd},noise=alls=20:allf=t")).Cuts.ShouldBeEmpty();

    [Theory]
    [InlineData(8)]
    [InlineData(14)]
    [InlineData(24)]
    public async Task A_dissolve_has_a_start_and_an_end_and_no_hard_cut(int frames)
    {
        var seconds = (frames / 25.0).ToString(CultureInfo.InvariantCulture);
        var from = ((50 - frames) / 25.0).ToString(CultureInfo.InvariantCulture);
        var shots = await clips.DetectAsync($"{Picture}[a];{Fractal}[b];[a][b]xfade=duration={seconds}:offset={from}");

        var cut = shots.Cuts.ShouldHaveSingleItem();
        cut.Kind.ShouldBe(CutKind.Dissolve);
        var shared = Math.Min(cut.End, 50) - Math.Max(cut.Start, 50 - frames);
        (2 * shared).ShouldBeGreaterThanOrEqualTo(frames, $"{cut.Start} to {cut.End}");
    }

    [Theory]
    [InlineData(Crowd, Strips)]
    [InlineData(Strips, Crowd)]
    [InlineData(Strips, Picture)]
    public async Task A_dissolve_is_no_hard_cut_where_one_picture_outshines_the_other(string first, string second)
    {
        var shots = await clips.DetectAsync($"{first}[a];{second}[b];[a][b]xfade=duration=0.72:offset=1.28");

        shots.Cuts.ShouldHaveSingleItem().Kind.ShouldBe(CutKind.Dissolve);
    }

    [Fact]
    public async Task A_fade_through_black_is_one_entry_at_its_darkest_frame()
    {
        var shots = await clips.DetectAsync(
            $"{Picture},fade=out:start_frame=38:nb_frames=12[a];{Fractal},fade=in:0:12[b];[a][b]concat=n=2"
        );

        var cut = shots.Cuts.ShouldHaveSingleItem();
        cut.Kind.ShouldBe(CutKind.Fade);
        cut.Frame.ShouldBeInRange(49, 51);
        cut.Start.ShouldBeInRange(37, 42);
        cut.End.ShouldBeInRange(58, 63);
    }

    [Fact]
    public async Task A_blackout_of_the_stage_is_no_fade_and_no_cut() =>
        (
            await clips.DetectAsync($"{Fractal},eq=brightness=-0.3:contrast=0.12:enable='between(n,20,28)'")
        ).Cuts.ShouldBeEmpty();

    private static string Flash(long frame, int frames, string colour) =>
        $"drawbox=c={colour}:t=fill:enable='between(n,{frame},{frame + frames - 1})'";
}
