using StageMix.Showcase.Music;

namespace StageMix.Showcase.Sound.Singing;

/// <summary>A syllable as it is sung, all times in samples.</summary>
/// <param name="Pitch">MIDI pitch, with the singer's error in it</param>
internal sealed record Syllable(long Start, long End, double Pitch, double Strength, Vowel Vowel, Consonant Consonant);

/// <summary>Turns written notes into phrases of syllables, each sung in one breath.</summary>
internal static class Phrases
{
    /// <summary>A pause as long as this is one to breathe in.</summary>
    private const double BreathBeats = 0.6;

    public static IReadOnlyList<IReadOnlyList<Syllable>> Of(
        IReadOnlyList<SungNote> notes,
        BeatGrid grid,
        Singer singer,
        SeededRandom random
    )
    {
        var phrases = new List<List<Syllable>>();
        foreach (var (note, before) in notes.Zip(notes.Prepend(null)))
        {
            var shift = (long)(random.Between(-1, 1) * singer.TimingSeconds * BeatGrid.SampleRate);
            var error = random.Between(-1, 1) * singer.PitchCents / 100;
            var syllable = new Syllable(
                grid.SampleOf(note.Beat) + shift,
                grid.SampleOf(note.EndBeat) + shift,
                note.Pitch + error,
                note.Strength,
                note.Vowel,
                note.Consonant
            );
            if (before is null || note.Beat - before.EndBeat >= BreathBeats)
            {
                phrases.Add([]);
            }

            phrases[^1].Add(syllable);
        }

        return phrases;
    }
}
