using StageMix.Showcase;
using StageMix.Showcase.Music;
using StageMix.Showcase.Sound;
using StageMix.Showcase.Sound.Singing;

namespace StageMix.Pipeline.Specs.Showcase.Music;

public sealed class ComposerSpecs
{
    private const long Minute = 60 * BeatGrid.SampleRate;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(31)]
    public void Choruses_repeat_note_for_note_and_verses_do_not(long seed)
    {
        var score = Composer.Compose(seed, 3 * Minute);
        var choruses = Sung(score, SectionKind.Chorus);
        choruses.Count.ShouldBeGreaterThan(2);
        var shortest = choruses.Min(notes => notes.Count);
        shortest.ShouldBeGreaterThan(10);
        choruses.ShouldAllBe(notes => notes.Take(shortest).SequenceEqual(choruses[0].Take(shortest)));
        var verses = Sung(score, SectionKind.Verse);
        verses[1].ShouldNotBe(verses[0]);
    }

    [Fact]
    public void A_long_song_has_every_kind_of_section()
    {
        var kinds = Composer.Compose(4, 3 * Minute).Sections.Select(section => section.Kind).Distinct();
        kinds.Order().ShouldBe(Enum.GetValues<SectionKind>());
    }

    [Fact]
    public void Neighbouring_seeds_share_neither_tempo_nor_key()
    {
        var (one, other) = (Composer.Compose(6, Minute), Composer.Compose(7, Minute));
        one.Grid.ShouldNotBe(other.Grid);
        one.Scale.Root.ShouldNotBe(other.Scale.Root);
    }

    [Fact]
    public void A_live_singer_is_a_little_off_but_sings_the_same_notes()
    {
        var score = Composer.Compose(3, Minute);
        var random = new SeededRandom(9);
        var live = Phrases.Of(score.Melody, score.Grid, Singer.OnStage(random), random).SelectMany(phrase => phrase);
        var errors = live.Zip(score.Melody)
            .Select(pair =>
                (
                    Pitch: Math.Abs(pair.First.Pitch - pair.Second.Pitch),
                    Time: Math.Abs(pair.First.Start - score.Grid.SampleOf(pair.Second.Beat))
                        / (double)BeatGrid.SampleRate
                )
            )
            .ToList();
        errors.Count.ShouldBe(score.Melody.Count);
        errors.Max(error => error.Pitch).ShouldBeInRange(0.2, 0.3);
        errors.Max(error => error.Time).ShouldBeInRange(0.015, 0.025);
    }

    [Fact]
    public void A_live_take_is_no_copy_of_the_records_voice()
    {
        var score = Composer.Compose(3, 20 * BeatGrid.SampleRate);
        var record = Band.Play(score, TestContext.Current.CancellationToken).Vocal;
        var live = Band.SingLive(score, new SeededRandom(1));
        Math.Abs(HeardSound.Likeness(record.Left, live.Left)).ShouldBeLessThan(0.4);
        live.ActiveRms().ShouldBe(record.ActiveRms(), 0.01);
        Band.SingLive(score, new SeededRandom(1)).Left.ShouldBe(live.Left);
        Band.SingLive(score, new SeededRandom(2)).Left.ShouldNotBe(live.Left);
    }

    private static List<List<(double, double, double, Vowel)>> Sung(SongScore score, SectionKind kind) =>
        [
            .. score
                .Sections.Where(section => section.Kind == kind)
                .Select(section =>
                    score
                        .Melody.Where(note => note.Beat >= section.FirstBeat && note.Beat < section.EndBeat)
                        .Select(note => (note.Beat - section.FirstBeat, note.Beats, note.Pitch, note.Vowel))
                        .ToList()
                ),
        ];
}
