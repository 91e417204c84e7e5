using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Singing;

/// <summary>What only a live singer adds: runs of a few notes into the pauses of the melody.</summary>
internal static class AdLibs
{
    private const double Likely = 0.35;
    private const double RoomBeats = 0.9;
    private const double Step = 0.25;

    // semitones above the note before: notes of the pentatonic scale over most chords
    private static readonly int[][] _runs =
    [
        [7, 5, 3],
        [5, 7, 12],
        [0, 5, 7],
        [12, 7, 5],
    ];

    public static IReadOnlyList<SungNote> Write(SongScore score, SeededRandom random)
    {
        var runs = new List<SungNote>();
        foreach (var (note, next) in score.Melody.Zip(score.Melody.Skip(1)))
        {
            var isLikely = random.Chance(Likely);
            var run = random.Pick(_runs);
            if (isLikely && next.Beat - note.EndBeat >= RoomBeats)
            {
                var start = note.EndBeat + Step / 2;
                runs.AddRange(
                    run.Select(
                        (above, i) =>
                            new SungNote(start + (i * Step), Step, note.Pitch + above, 0.7, Vowel.O, Consonant.None)
                    )
                );
            }
        }

        return runs;
    }
}
