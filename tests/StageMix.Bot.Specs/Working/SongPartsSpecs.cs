using StageMix.Bot.Working;
using StageMix.Pipeline.Aligning;
using StageMix.Timeline;

namespace StageMix.Bot.Specs.Working;

public sealed class SongPartsSpecs
{
    /// <summary>Intro, verse, chorus, verse, chorus, bridge, chorus, outro; ten seconds each.</summary>
    private static readonly SongStructure _song = new(
        120,
        [],
        [],
        [
            .. "ABCBCDCE".Select(
                (label, i) => new SongSection(Range(i * 10, (i + 1) * 10), $"{label}", 0.5, label == 'C')
            ),
        ]
    );

    [Fact]
    public void A_part_of_which_less_than_half_is_held_is_missing()
    {
        Missing((0, 30), (36, 80)).ShouldBe(["Verse 2"]);
        Missing((0, 30), (35, 80)).ShouldBeEmpty();
        Missing((0, 80)).ShouldBeEmpty();
    }

    [Fact]
    public void Parts_have_the_names_that_people_have_for_them() =>
        Missing()
            .ShouldBe(["Intro 1", "Verse 1", "Chorus 1", "Verse 2", "Chorus 2", "Bridge 1", "Chorus 3", "Outro 1"]);

    private static IReadOnlyList<string> Missing(params (double Start, double End)[] held) =>
        [
            .. SongParts
                .Missing(
                    _song,
                    new AlignedStage(
                        1,
                        Accepted: true,
                        1,
                        null,
                        [
                            .. held.Select(range => new AlignmentSegment(
                                Range(range.Start, range.End),
                                Timestamp.Zero,
                                1,
                                1
                            )),
                        ]
                    )
                )
                .Select(part => $"{part.Kind} {part.Number}"),
        ];

    private static TimeRange Range(double start, double end) =>
        new(Timestamp.FromSeconds(start), Timestamp.FromSeconds(end));
}
