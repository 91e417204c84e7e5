using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class StageSoundSpecs(OneShow one)
{
    private const int SampleRate = HeardSound.SampleRate;
    private const int OneMillisecond = SampleRate / 1000;
    private const int Furthest = SampleRate / 50;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(2, 1)]
    public async Task The_song_is_heard_where_the_truth_says(int stage, int part)
    {
        var song = await HeardSound.DecodeAsync(one.Show.SongPath);
        var sound = await HeardSound.DecodeAsync(one.Show.StagePaths[stage - 1]);
        var range = one.Show.Truth.Stages[stage - 1].Alignment[part];

        // a second from its start and a second before its end
        Timestamp[] places = [range.SongStart, range.SongEnd - Timestamp.FromSeconds(2.5)];
        foreach (var place in places)
        {
            var from = place.ToSamples(SampleRate);
            var to = (range.StageStart + (place - range.SongStart)).ToSamples(SampleRate);
            HeardSound
                .Lag(song.AsSpan((int)from, SampleRate), sound, (int)to, Furthest)
                .ShouldBeInRange(-OneMillisecond, OneMillisecond);
        }
    }

    [Fact]
    public void A_cut_verse_leaves_no_gap_on_the_stage_and_starts_a_shot()
    {
        var stage = one.Show.Truth.Stages[1];
        stage.Alignment.Count.ShouldBe(2);
        var (before, after) = (stage.Alignment[0], stage.Alignment[1]);
        after.SongStart.ShouldBeGreaterThan(before.SongEnd);
        after.StageStart.ShouldBe(before.StageStart + before.SongEnd - before.SongStart);

        var verse = one.Show.Truth.Song.Sections.Last(section => section.Name == "verse");
        (before.SongEnd, after.SongStart).ShouldBe((verse.Start, verse.End));

        var first = Enumerable.Range(0, (int)stage.Frames).First(n => stage.SongTimeOf(n) >= after.SongStart);
        stage.Cuts.ShouldContain(first);
        stage.SongTimeOf(first - 1)!.Value.ShouldBeLessThan(before.SongEnd);
    }

    [Fact]
    public async Task The_song_stays_below_minus_1_dB_and_is_as_long_as_asked()
    {
        var song = await HeardSound.DecodeAsync(one.Show.SongPath, channels: 2);
        song.Max(Math.Abs).ShouldBeInRange(0.6f, 0.891f);
        HeardSound.Rms(song).ShouldBeInRange(0.1, 0.25);
        (song.Length / 2).ShouldBe((int)(OneShow.Request.Seconds * SampleRate));
    }
}
