namespace StageMix.Showcase.Music;

/// <summary>Writes a song from a seed.</summary>
internal static class Composer
{
    private const int SlowestTempo = 96;
    private const int Tempos = 37;
    private const double RingOutSeconds = 1.5;

    /// <param name="samples">the song's length; the last of it lets the final chord ring out</param>
    public static SongScore Compose(long seed, long samples)
    {
        // Spread, not drawn: seeds next to each other, as people choose them, never share a tempo or a key.
        var grid = new BeatGrid(SlowestTempo + Spread(seed, 14, Tempos));
        var random = new SeededRandom(seed).Fork("score");
        var scale = new Scale(Spread(seed, 7, 12), random.Fork("mode").Chance(0.5));
        var sections = SongForm.Fit(Bars(samples, grid));
        var harmony = Harmony.Write(scale, sections, random.Fork("harmony"));
        return new SongScore(
            seed,
            grid,
            scale,
            samples,
            sections,
            harmony.Chords,
            Melodist.Write(scale, sections, harmony, random.Fork("melody")),
            BassLine.Write(scale, sections, harmony, random.Fork("bass")),
            DrumPart.Write(sections, random.Fork("drums"))
        );
    }

    private static int Bars(long samples, BeatGrid grid)
    {
        var played = ((double)samples / BeatGrid.SampleRate) - RingOutSeconds;
        return Math.Max(1, (int)(grid.BeatAt(played) / BeatGrid.BeatsPerBar));
    }

    private static int Spread(long seed, int step, int count) => (int)((((seed % count) + count) * step) % count);
}
