using StageMix.Pipeline.Rendering;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Rendering;

public sealed class SoundSpecs : IAsyncLifetime
{
    private static readonly FrameRate _rate = FrameRate.Ntsc;
    private static readonly PictureSize _size = new(64, 36);

    private readonly RenderDesk _desk = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var stage in new[] { 1, 2 })
        {
            await StripFootage.MakeAsync(_desk.At($"silent{stage}.mp4"), stage, new(25, 1), 250, _size);
            await _desk.NoiseAsync($"stage{stage}.wav", 10 + stage, 10, "-ac", "2", "-af", $"volume={stage * 3}dB");
            string[] inputs =
            [
                .. (string[])["-i", FfmpegArguments.FileUrl(_desk.At($"silent{stage}.mp4"))],
                .. (string[])["-i", FfmpegArguments.FileUrl(_desk.At($"stage{stage}.wav"))],
            ];
            await FfmpegProgram.RunAsync(
                [.. inputs, "-c:v", "copy", "-c:a", "aac", "-b:a", "256k", FfmpegArguments.FileUrl(PathOf(stage))],
                TestContext.Current.CancellationToken
            );
        }
    }

    public ValueTask DisposeAsync()
    {
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("mono.wav", "-ac", "1")]
    [InlineData("film.flac", "-af", "aformat=channel_layouts=5.1")]
    [InlineData("disc.wav", "-ar", "44100", "-ac", "2")]
    [InlineData("song.mp3", "-ar", "44100", "-ac", "2", "-b:a", "256k")]
    [InlineData("song.m4a", "-ac", "2", "-c:a", "aac", "-b:a", "256k")]
    public async Task The_song_is_placed_within_a_millisecond_from_start_to_end(string name, params string[] encoding)
    {
        var song = await _desk.NoiseAsync(name, 1, 8, encoding);
        var order = await OrderAsync(song, mixStart: 0.35);
        var mix = await Heard.ReadAsync((await _desk.RenderAsync(order)).VideoPath);

        var whole = await Heard.ReadAsync(song);
        foreach (var at in new[] { 0.02, 3, order.Timeline.Duration.Seconds - 0.12 })
        {
            Math.Abs(mix.LateBy(at, whole, at + 0.35)).ShouldBeLessThan(0.001, $"at {at} s");
        }

        (mix.Rms(0.1, 5.9) / whole.Rms(0.45, 6.25)).ShouldBe(1, 0.04);
        // players decode the encoder's last block to its end
        var seconds = order.Timeline.Duration.Seconds;
        mix.Seconds.ShouldBeInRange(seconds - 0.0005, seconds + (1024.0 / Heard.SampleRate));
    }

    [Fact]
    public async Task A_record_that_is_too_high_for_players_is_held_down_at_its_peaks_alone()
    {
        // three tones that now and then add up, and a little noise
        const string chord = "0.58*sin(2*PI*220*t)+0.58*sin(2*PI*277.2*t)+0.58*sin(2*PI*329.6*t)+0.04*(random(0)-0.5)";
        var song = _desk.At("song.wav");
        string[] arguments =
        [
            .. (string[])["-f", "lavfi", "-i", $"aevalsrc={chord}:d=8:s=48000", "-ac", "2", "-c:a", "pcm_f32le"],
            FfmpegArguments.FileUrl(song),
        ];
        await FfmpegProgram.RunAsync(arguments, TestContext.Current.CancellationToken);
        var peak = await Heard.TruePeakAsync(song);
        peak.ShouldBeGreaterThan(1.15);
        var mix = await _desk.RenderAsync(await OrderAsync(song));

        (await Heard.TruePeakAsync(mix.VideoPath)).ShouldBeLessThanOrEqualTo(Math.Pow(10, -1 / 20.0));
        var (heard, whole) = (await Heard.ReadAsync(mix.VideoPath), await Heard.ReadAsync(song));
        // turning all of it down would leave so much
        (heard.Rms(0.1, 5.9) / whole.Rms(0.1, 5.9)).ShouldBeGreaterThan(1.1 / peak * Math.Pow(10, -1 / 20.0));
        Math.Abs(heard.LateBy(3, whole, 3)).ShouldBeLessThan(0.001);
    }

    [Fact]
    public async Task Live_is_the_stages_own_sound_as_loud_as_the_song()
    {
        var song = await _desk.NoiseAsync("song.wav", 1, 8);
        var order = await OrderAsync(song) with { Sound = MixSound.Live };
        var mix = await Heard.ReadAsync((await _desk.RenderAsync(order)).VideoPath);

        var (whole, one, two) = (
            await Heard.ReadAsync(song),
            await Heard.ReadAsync(_desk.At("stage1.wav")),
            await Heard.ReadAsync(_desk.At("stage2.wav"))
        );
        // 90 frames of stage 1 from 1.1 s on, then stage 2 from 2.3 s on
        mix.LateBy(0.5, one, 1.6).ShouldBe(0, 0.001);
        mix.LateBy(2.8, one, 3.9).ShouldBe(0, 0.001);
        mix.LateBy(3.2, two, 3.2 - 3.003 + 2.3).ShouldBe(0, 0.001);
        mix.LateBy(5.8, two, 5.8 - 3.003 + 2.3).ShouldBe(0, 0.001);
        mix.ShareOf(two, 1, 1 - 3.003 + 2.3).ShouldBe(0, 0.1);
        mix.ShareOf(whole, 1, 1).ShouldBe(0, 0.1);
        foreach (var at in new[] { 0.5, 2.85, 4.0 })
        {
            (mix.Rms(at, at + 0.3) / whole.Rms(0, 6)).ShouldBe(1, 0.15, $"at {at} s");
        }
    }

    [Fact]
    public async Task A_camera_whose_clock_is_off_stays_with_its_picture()
    {
        var song = await _desk.NoiseAsync("song.wav", 1, 8);
        var order = await OrderAsync(song) with { Sound = MixSound.Live };
        var clips = order.Timeline.Clips.Select(clip => clip with { Rate = 1.002 }).ToList();
        order = order with { Timeline = order.Timeline with { Clips = clips } };
        var mix = await Heard.ReadAsync((await _desk.RenderAsync(order)).VideoPath);

        var one = await Heard.ReadAsync(_desk.At("stage1.wav"));
        mix.LateBy(2.5, one, 1.1 + (2.5 * 1.002)).ShouldBe(0, 0.0005);
    }

    [Fact]
    public async Task The_crowd_is_heard_underneath_the_song()
    {
        var song = await _desk.NoiseAsync("song.wav", 1, 8);
        var order = await OrderAsync(song) with { Sound = MixSound.Crowd };
        var mix = await Heard.ReadAsync((await _desk.RenderAsync(order)).VideoPath);

        var (whole, one) = (await Heard.ReadAsync(song), await Heard.ReadAsync(_desk.At("stage1.wav")));
        mix.ShareOf(whole, 1, 1).ShouldBe(1, 0.1);
        mix.LateBy(1, whole, 1).ShouldBe(0, 0.001);
        var wanted = Math.Pow(10, -14 / 20.0) * whole.Rms(0, 6) / one.Rms(1.1, 4.1);
        mix.ShareOf(one, 1, 2.1, seconds: 1.5).ShouldBe(wanted, 0.25 * wanted);
    }

    [Theory]
    [InlineData(MixSound.Song)]
    [InlineData(MixSound.Crowd)]
    public async Task After_the_song_the_last_stage_goes_on_with_its_own_sound(MixSound sound)
    {
        var song = await _desk.NoiseAsync("song.wav", 1, 4);
        var order = await OrderAsync(song) with { Sound = sound };
        var mixEnd = Timestamp.FromSeconds(4);
        var timeline = order.Timeline with { MixEnd = mixEnd, Tail = order.Timeline.MixEnd - mixEnd };
        var mix = await Heard.ReadAsync((await _desk.RenderAsync(order with { Timeline = timeline })).VideoPath);

        var (whole, two) = (await Heard.ReadAsync(song), await Heard.ReadAsync(_desk.At("stage2.wav")));
        mix.LateBy(3.8, whole, 3.8).ShouldBe(0, 0.001);
        mix.LateBy(4.2, two, 4.2 - 3.003 + 2.3).ShouldBe(0, 0.001);
        mix.LateBy(5.8, two, 5.8 - 3.003 + 2.3).ShouldBe(0, 0.001);
        (mix.Rms(4.2, 5.8) / whole.Rms(0, 4)).ShouldBe(1, 0.15);
    }

    private string PathOf(int stage) => _desk.At($"stage{stage}.mp4");

    /// <summary>Six seconds: half of them stage 1, half stage 2.</summary>
    private async Task<RenderOrder> OrderAsync(string song, double mixStart = 0)
    {
        var order = await RenderDesk.OrderAsync(song, _rate, _size, (PathOf(1), 90, 1.1), (PathOf(2), 90, 2.3));
        var start = Timestamp.FromSeconds(mixStart);
        return order with
        {
            Timeline = order.Timeline with { MixStart = start, MixEnd = order.Timeline.MixEnd + start },
        };
    }
}
