using StageMix.Showcase;
using StageMix.Showcase.Music;
using StageMix.Showcase.Sound;
using StageMix.Showcase.Sound.Capturing;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class HardStageSpecs(HardShow hard) : IClassFixture<HardShow>
{
    private const int SampleRate = HeardSound.SampleRate;
    private const int CoarseRate = 8000;
    private const string Coarse = "highpass=f=300,aresample=8000";
    private const double TenthOfMillisecond = 0.0001 * SampleRate;

    [Theory]
    [InlineData("clean")]
    [InlineData("drifting live")]
    [InlineData("late and early")]
    [InlineData("broken up")]
    [InlineData("telephone")]
    [InlineData("clipped")]
    [InlineData("instrumental")]
    [InlineData("poor")]
    public async Task The_band_is_heard_within_a_tenth_of_a_millisecond_of_the_truth(string name)
    {
        var backing = HeardSound.Sharpened(Backing());
        var sound = HeardSound.Sharpened(await hard.SoundOfAsync(name));
        var ranges = hard.TruthOf(name).Alignment;
        ranges.ShouldNotBeEmpty();
        foreach (var range in ranges)
        {
            foreach (var share in (double[])[0.05, 0.5, 0.93])
            {
                LagAt(range, share, backing, sound)
                    .ShouldBeInRange(-TenthOfMillisecond, TenthOfMillisecond, $"{share}");
            }
        }
    }

    [Fact]
    public void A_drifting_clock_is_told_as_the_rate()
    {
        hard.TruthOf("drifting live").Alignment.ShouldHaveSingleItem().Rate.ShouldBe(1.0003, 1e-12);
        hard.TruthOf("late and early").Alignment.ShouldHaveSingleItem().Rate.ShouldBe(0.99975, 1e-12);
    }

    [Fact]
    public async Task A_late_start_and_an_early_end_are_the_files_start_and_end()
    {
        var truth = hard.TruthOf("late and early");
        var range = truth.Alignment.ShouldHaveSingleItem();
        (range.SongStart.Seconds, range.StageStart.Seconds).ShouldBe((3, 0));
        range.SongEnd.Seconds.ShouldBeInRange(20 - 0.04, 20);
        var ends = (range.SongEnd - range.SongStart).Scale(range.Rate);
        ends.Seconds.ShouldBe(truth.FrameRate.TimeOf(truth.Frames).Seconds, 1e-6);
        var sound = await hard.SoundOfAsync("late and early");
        (sound.Length / (double)SampleRate).ShouldBe(ends.Seconds, 0.03);
    }

    [Fact]
    public async Task A_dance_break_lies_between_two_parts_of_the_song_and_is_other_music()
    {
        var ranges = hard.TruthOf("broken up").Alignment;
        ranges.Count.ShouldBe(2);
        ranges[1].SongStart.ShouldBe(ranges[0].SongEnd);
        var starts = ranges[0].StageStart + (ranges[0].SongEnd - ranges[0].SongStart).Scale(ranges[0].Rate);
        var lasts = (ranges[1].StageStart - starts).Seconds;
        var bar = 4 * 60 / hard.Show.Truth.Song.Tempo;
        (lasts / bar).ShouldBe(Math.Round(lasts / bar), 0.001);
        lasts.ShouldBeInRange(5 - bar, 5 + bar);
        var chorus = hard.Show.Truth.Song.Sections.Last(section => section.Name == "chorus");
        ranges[1].SongStart.ShouldBe(chorus.Start);

        var sound = await hard.SoundOfAsync("broken up", filter: Coarse);
        var from = (int)starts.ToSamples(CoarseRate);
        HeardSound.Rms(sound.AsSpan(from, 2 * CoarseRate)).ShouldBeGreaterThan(0.02);
        (await MostAlikeAsync(sound.AsSpan(from, CoarseRate).ToArray())).ShouldBeLessThan(0.6);
    }

    [Fact]
    public async Task A_telephone_leaves_nothing_above_4_kHz()
    {
        const string Highs = "highpass=f=4200:p=2,highpass=f=4200:p=2,highpass=f=4200:p=2";
        Ratio(await hard.SoundOfAsync("telephone", filter: Highs), await hard.SoundOfAsync("telephone"))
            .ShouldBeLessThan(0.01);
        Ratio(await hard.SoundOfAsync("clean", filter: Highs), await hard.SoundOfAsync("clean"))
            .ShouldBeGreaterThan(0.02);
    }

    [Fact]
    public async Task Clipped_sound_has_flat_tops()
    {
        (await CrestAsync("clipped")).ShouldBeLessThan(0.75 * await CrestAsync("clean"));
        var sound = new SoundBuffer(1000);
        for (var i = 0; i < sound.Length; i++)
        {
            sound.Left[i] = (float)Math.Sin(i * 0.05);
        }

        Overload.Clip(sound, 6);
        sound.Peak().ShouldBe(0.501, 0.001);
        sound.Left.Count(value => Math.Abs(value) == (float)sound.Peak()).ShouldBeGreaterThan(600);
    }

    [Fact]
    public async Task Another_upload_is_the_same_broadcast_begun_later()
    {
        var original = await hard.SoundOfAsync("drifting live");
        var again = await hard.SoundOfAsync("again");
        hard.TruthOf("again").Original.ShouldBe(2);
        var trimmed = original.Length - again.Length;
        (trimmed / (double)SampleRate).ShouldBeInRange(0.25, 3.1);
        var middle = again.AsSpan(again.Length / 2, SampleRate);
        var lag = HeardSound.Lag(middle, original, (again.Length / 2) + trimmed, 1500);
        HeardSound
            .Likeness(middle, original.AsSpan((again.Length / 2) + trimmed + lag, SampleRate))
            .ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public async Task A_twin_has_the_songs_tempo_and_key_and_is_another_song()
    {
        var truth = hard.TruthOf("twin");
        (truth.Played, truth.Alignment.Count).ShouldBe((Played.TwinSong, 0));
        var song = Composer.Compose(HardShow.Request.Seed, 24 * SampleRate);
        var twin = Composer.ComposeTwin(song, 77);
        (twin.Grid, twin.Scale).ShouldBe((song.Grid, song.Scale));
        twin.Melody.ShouldNotBe(song.Melody);

        (await MostAlikeAsync(await SecondOfAsync("twin"))).ShouldBeLessThan(0.6);
        (await MostAlikeAsync(await SecondOfAsync("clean"))).ShouldBeGreaterThan(0.75);
    }

    [Fact]
    public async Task A_crowd_alone_is_heard_and_silence_is_not()
    {
        HeardSound.Rms(await hard.SoundOfAsync("crowd")).ShouldBeGreaterThan(0.01);
        HeardSound.Rms(await hard.SoundOfAsync("silence")).ShouldBe(0, 1e-6);
        hard.TruthOf("crowd").Alignment.Concat(hard.TruthOf("silence").Alignment).ShouldBeEmpty();
    }

    [Fact]
    public void Stages_without_pictures_are_sound_files()
    {
        hard.Show.StagePaths.Select(Path.GetFileName).First().ShouldBe("stage1.m4a");
        hard.Show.StagePaths.ShouldAllBe(path => File.Exists(path));
    }

    /// <summary>The lag in samples of a quarter of a second around that share of the range, against where the truth has it.</summary>
    private static double LagAt(AlignedRange range, double share, float[] backing, float[] sound)
    {
        const int Length = SampleRate / 4;
        var middle = range.SongStart + (range.SongEnd - range.SongStart).Scale(share);
        var from = (int)middle.ToSamples(SampleRate) - (Length / 2);
        var stage = (range.StageStart + (middle - range.SongStart).Scale(range.Rate)).Seconds * SampleRate;
        var to = (int)Math.Round(stage) - (Length / 2);
        from = Math.Max(0, from);
        return HeardSound.Lag(backing.AsSpan(from, Length), sound, to, 300) + Math.Round(stage) - stage;
    }

    private async Task<float[]> SecondOfAsync(string name) =>
        (await hard.SoundOfAsync(name, filter: Coarse)).AsSpan(12 * CoarseRate, CoarseRate).ToArray();

    /// <summary>The best likeness of a coarse excerpt anywhere in the song.</summary>
    private async Task<double> MostAlikeAsync(float[] excerpt)
    {
        var song = await HeardSound.DecodeAsync(hard.Show.SongPath, filter: Coarse);
        return Enumerable
            .Range(0, song.Length - excerpt.Length)
            .Max(at => HeardSound.Likeness(excerpt, song.AsSpan(at, excerpt.Length)));
    }

    private static double Ratio(float[] part, float[] whole) => HeardSound.Rms(part) / HeardSound.Rms(whole);

    /// <summary>How far what one sample in a thousand exceeds lies above the root of the mean square.</summary>
    private async Task<double> CrestAsync(string name)
    {
        var sound = await hard.SoundOfAsync(name, channels: 2);
        var sizes = sound.Select(Math.Abs).Order().ToList();
        return sizes[(int)(0.999 * sizes.Count)] / HeardSound.Rms(sound);
    }

    private static float[] Backing()
    {
        var score = Composer.Compose(HardShow.Request.Seed, 24 * SampleRate);
        var backing = Band.Play(score, TestContext.Current.CancellationToken).Backing;
        return [.. backing.Left.Zip(backing.Right, (left, right) => (left + right) / 2)];
    }
}
