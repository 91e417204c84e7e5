using System.Numerics;
using StageMix.Showcase.Dance;
using StageMix.Showcase.Music;

namespace StageMix.Pipeline.Specs.Showcase;

public sealed class DanceSpecs
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nobody_jumps_from_place_to_place(long seed)
    {
        // the fastest hands of a dance break make some 17 m a second
        const float MostMetres = 0.3f;
        var dance = new Choreography(Song(seed));
        dance.Dancers.ShouldBeInRange(5, 7);
        for (var dancer = 0; dancer < dance.Dancers; dancer++)
        {
            var before = Joints(dance.BodyAt(dancer, -1));
            for (var frame = -59; frame < 41 * 60; frame++)
            {
                var now = Joints(dance.BodyAt(dancer, frame / 60.0));
                before.Zip(now, Vector3.Distance).Max().ShouldBeLessThan(MostMetres, $"dancer {dancer} frame {frame}");
                before = now;
            }
        }
    }

    [Fact]
    public void A_song_time_shows_the_same_dance_whoever_asks_and_whatever_was_asked_before()
    {
        var (one, other) = (new Choreography(Song(4)), new Choreography(Song(4)));
        _ = one.BodyAt(0, 30);
        for (var dancer = 0; dancer < one.Dancers; dancer++)
        {
            one.BodyAt(dancer, 12.345).ShouldBe(other.BodyAt(dancer, 12.345));
        }
    }

    [Fact]
    public void Choruses_are_danced_alike()
    {
        var song = Song(1);
        var dance = new Choreography(song);
        var starts = song
            .Sections.Where(section => section.Kind == SectionKind.Chorus)
            .Select(section => section.FirstBeat * 60.0 / song.Grid.Tempo)
            .ToArray();
        starts.Length.ShouldBeGreaterThan(1);
        for (var seconds = 1.0; seconds < 5; seconds += 0.3)
        {
            var (first, second) = (dance.BodyAt(0, starts[0] + seconds), dance.BodyAt(0, starts[1] + seconds));
            Vector3.Distance(Reach(first), Reach(second)).ShouldBeLessThan(0.08f, $"{seconds} s");
        }
    }

    /// <summary>Where the left hand is, as the body itself sees it.</summary>
    private static Vector3 Reach(Body body)
    {
        var way = body.LeftArm.End - body.Neck;
        return new(
            Vector3.Dot(way, body.Trunk.Left),
            Vector3.Dot(way, body.Trunk.Up),
            Vector3.Dot(way, body.Trunk.Front)
        );
    }

    private static Vector3[] Joints(Body body) =>
        [
            body.Head,
            body.Pelvis,
            .. new[] { body.LeftArm, body.RightArm, body.LeftLeg, body.RightLeg }.SelectMany(limb =>
                new[] { limb.Root, limb.Joint, limb.End }
            ),
        ];

    private static SongScore Song(long seed) => Composer.Compose(seed, 40L * BeatGrid.SampleRate);
}
