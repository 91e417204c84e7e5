using StageMix.Pipeline.Aligning;
using StageMix.Pipeline.Aligning.Structures;
using StageMix.Timeline;

namespace StageMix.Pipeline.Specs.Aligning.Structures;

public sealed class StructureFinderSpecs
{
    [Theory]
    [InlineData(70)]
    [InlineData(97.3)]
    [InlineData(131.9)]
    [InlineData(173.3)]
    public void A_metronome_is_followed(double tempo) =>
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithClicks(), tempo);

    [Theory]
    [InlineData(91.7)]
    [InlineData(113.4)]
    [InlineData(128.6)]
    [InlineData(141.7)]
    public void Drums_are_followed_whatever_they_play(double tempo)
    {
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithDrums(), tempo);
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithDrums(swing: 0.66), tempo);
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithHouse(), tempo);
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithBreaks(), tempo);
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithDrums().WithOffbeatBass().WithChords(), tempo);
    }

    [Theory]
    [InlineData(94.5)]
    [InlineData(117.2)]
    [InlineData(138.1)]
    public void Snares_off_the_beat_noise_and_songs_without_drums_are_followed(double tempo)
    {
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithDembow(), tempo);
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithDrums().WithNoise(0.03), tempo);
        ShouldBeFollowed(new MadeRhythm(tempo, 30).WithArpeggio(), tempo);
    }

    [Theory]
    [InlineData(96.1)]
    [InlineData(126.8)]
    public void A_tempo_that_drifts_is_followed(double tempo)
    {
        ShouldBeFollowed(
            new MadeRhythm(time => tempo * (1 + (0.03 * Math.Sin(2 * Math.PI * time / 40))), 60).WithDrums(),
            tempo,
            0.03
        );
        ShouldBeFollowed(new MadeRhythm(time => tempo * (0.97 + (0.001 * time)), 60).WithDrums(), tempo, 0.03);
    }

    [Fact]
    public void Silence_before_the_song_has_no_beats()
    {
        var rhythm = new MadeRhythm(108, 36, start: 6).WithDrums();
        ShouldBeFollowed(rhythm, 108);
        Found(rhythm).Beats[0].Seconds.ShouldBe(6, 0.02);
    }

    [Fact]
    public void From_70_to_180_beats_a_minute_only_the_octave_is_ever_wrong()
    {
        var ratios = Enumerable
            .Range(0, 12)
            .Select(n => 70.0 + (10 * n))
            .Select(tempo => Found(new MadeRhythm(tempo, 30).WithDrums().WithChords()).Tempo / tempo)
            .ToList();
        ratios.ShouldAllBe(ratio => new[] { 0.5, 1, 2 }.Any(right => Math.Abs((ratio / right) - 1) < 0.01));
        ratios.Count(ratio => Math.Abs(ratio - 1) > 0.01).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Chords_say_where_bars_begin()
    {
        var rhythm = new MadeRhythm(118, 40).WithHouse().WithChords();
        var bars = rhythm.Beats.Where((_, beat) => beat % 4 == 0).ToList();
        BeatHits.F(bars, [.. Found(rhythm).Downbeats.Select(time => time.Seconds)]).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Sections_that_sound_alike_share_a_label_and_the_loud_ones_are_the_chorus()
    {
        var rhythm = new MadeRhythm(120, 64.6).WithArpeggio();
        rhythm.InBars(8, 16).WithDrums().InBars(24, 32).WithDrums();

        var sections = Found(rhythm).Sections;

        sections.Take(4).Select(section => section.Label).ShouldBe(["A", "B", "A", "B"], StringComparer.Ordinal);
        sections.Take(4).Select(section => section.IsChorus).ShouldBe([false, true, false, true]);
        sections[0].Energy.ShouldBeLessThan(sections[1].Energy);
        sections
            .Skip(1)
            .Take(3)
            .ShouldAllBe(section => Math.Abs(Math.IEEERemainder(section.Song.Start.Seconds - 0.1, 16)) < 0.1);
        ShouldCover(sections, rhythm);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-5)]
    [InlineData(0.1)]
    public void Silence_and_noise_have_no_beat_and_one_section(double level)
    {
        var rhythm = new MadeRhythm(120, 20).WithNoise(level);

        var song = Found(rhythm);

        song.Tempo.ShouldBe(0);
        song.Beats.ShouldBeEmpty();
        song.Downbeats.ShouldBeEmpty();
        song.Sections.ShouldHaveSingleItem();
        ShouldCover(song.Sections, rhythm);
    }

    private static SongStructure Found(MadeRhythm rhythm) =>
        StructureFinder.Find(rhythm.Samples, DurationOf(rhythm), TestContext.Current.CancellationToken);

    private static Timestamp DurationOf(MadeRhythm rhythm) =>
        Timestamp.FromSamples(rhythm.Samples.Length, Decimation.CoarseRate);

    /// <summary>The tempo is right, and the beats are within 20 ms of where they were put.</summary>
    private static void ShouldBeFollowed(MadeRhythm rhythm, double tempo, double tolerance = 0.005)
    {
        var song = Found(rhythm);
        song.Tempo.ShouldBe(tempo, tolerance * tempo);
        BeatHits.F(rhythm.Beats, [.. song.Beats.Select(time => time.Seconds)], 0.02).ShouldBeGreaterThan(0.95);
    }

    private static void ShouldCover(IReadOnlyList<SongSection> sections, MadeRhythm rhythm)
    {
        sections[0].Song.Start.ShouldBe(Timestamp.Zero);
        sections[^1].Song.End.ShouldBe(DurationOf(rhythm));
        sections.Zip(sections.Skip(1)).ShouldAllBe(pair => pair.First.Song.End == pair.Second.Song.Start);
    }
}
