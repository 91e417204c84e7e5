using StageMix.Showcase;
using StageMix.Showcase.Staging;

namespace StageMix.Pipeline.Specs.Showcase.Staging;

public sealed class CastingSpecs
{
    [Fact]
    public void Four_stages_of_a_broadcast_are_all_of_the_song_one_without_a_verse_and_one_with_talk()
    {
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var cast = Cast(new ShowRequest { Seed = seed });
            cast.ShouldAllBe(stage => stage.Sound.Played == Played.Song);
            cast.Count(CutsVerse).ShouldBe(1, $"seed {seed}");
            cast.ShouldContain(stage => stage.Sound.Talk.Duration.Seconds >= 3);
            cast.ShouldAllBe(stage => Math.Abs(stage.Passages[0].Range.Rate - 1) <= 300e-6);
            cast.ShouldAllBe(stage => HeldSeconds(stage) > 40);
        }
    }

    [Fact]
    public void Broadcasts_have_every_trouble_somewhere()
    {
        var cast = Cast(new ShowRequest { Stages = 100 });
        cast.Count(stage => stage.Sound.Vocal == VocalTake.Live).ShouldBeInRange(60, 90);
        cast.Count(stage => stage.Sound.ClippingDecibels > 0).ShouldBeInRange(10, 40);
        cast.Count(stage => stage.Sound.Telephone).ShouldBeInRange(1, 12);
        cast.Count(stage => stage.Passages.Any(passage => !passage.IsOfSong)).ShouldBeInRange(8, 28);
        cast.Count(stage => stage.Passages[0].Range.SongStart.Seconds > 0).ShouldBeInRange(5, 35);
        cast.ShouldAllBe(stage => stage.Sound.NoiseDecibels >= -18 && stage.Sound.NoiseDecibels <= -6);
        cast.ShouldAllBe(stage => stage.Sound.Kilobits >= 96 && stage.Sound.Kilobits <= 160);
    }

    [Fact]
    public void A_short_song_is_not_both_cut_and_broken_up() =>
        Cast(new ShowRequest { Stages = 200, Seconds = 40 })
            .ShouldAllBe(stage => !CutsVerse(stage) || stage.Passages.All(passage => passage.IsOfSong));

    [Fact]
    public void What_is_asked_overrides_what_is_drawn()
    {
        var asked = Enumerable
            .Repeat(StageRequest.Clean with { MissingSeconds = 0, MissingEndSeconds = 0 }, 8)
            .ToList();
        foreach (var stage in Cast(new ShowRequest { Stages = 8, StageRequests = asked }))
        {
            var passage = stage.Passages.ShouldHaveSingleItem();
            passage.Range.Rate.ShouldBe(1);
            (
                stage.Sound.Vocal,
                stage.Sound.Telephone,
                stage.Sound.ClippingDecibels,
                stage.Sound.NoiseDecibels
            ).ShouldBe((VocalTake.Record, false, 0, -36));
        }
    }

    [Fact]
    public void Passages_follow_one_another_without_a_gap() =>
        Cast(new ShowRequest { Stages = 100, Seconds = 90 })
            .ShouldAllBe(stage =>
                stage
                    .Passages.Zip(stage.Passages.Skip(1))
                    .All(pair => pair.First.StageEnd == pair.Second.Range.StageStart)
            );

    private static IReadOnlyList<Performance> Cast(ShowRequest request) =>
        Casting.Cast(request, Repertoire.Compose(request, (long)(request.Seconds * HeardSound.SampleRate)));

    private static bool CutsVerse(Performance stage) =>
        stage.Alignment.Zip(stage.Alignment.Skip(1)).Any(pair => pair.First.SongEnd < pair.Second.SongStart);

    private static double HeldSeconds(Performance stage) =>
        stage.Alignment.Sum(range => (range.SongEnd - range.SongStart).Seconds);
}
