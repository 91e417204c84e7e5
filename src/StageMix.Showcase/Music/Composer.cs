namespace StageMix.Showcase.Music;

/// <summary>Writes songs from seeds.</summary>
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
        var isMinor = new SeededRandom(seed).Fork("score").Fork("mode").Chance(0.5);
        return Compose(seed, samples, grid, new Scale(Spread(seed, 7, 12), isMinor));
    }

    /// <summary>Another song of the same length, tempo and key, by another band.</summary>
    public static SongScore ComposeTwin(SongScore song, long seed) =>
        Compose(seed, song.Samples, song.Grid, song.Scale);

    /// <summary>A dance break of so many bars by the song's band, at its tempo and in its key, with a second more to fade into.</summary>
    public static SongScore ComposeBreak(SongScore song, long seed, int bars)
    {
        var samples = song.Grid.SampleOf(bars * BeatGrid.BeatsPerBar) + BeatGrid.SampleRate;
        Section[] sections = [new(SectionKind.DanceBreak, 0, 0, bars)];
        return Write(seed, song.Band, samples, song.Grid, song.Scale, sections);
    }

    private static SongScore Compose(long seed, long samples, BeatGrid grid, Scale scale) =>
        Write(seed, seed, samples, grid, scale, SongForm.Fit(Bars(samples, grid)));

    private static SongScore Write(
        long seed,
        long band,
        long samples,
        BeatGrid grid,
        Scale scale,
        IReadOnlyList<Section> sections
    )
    {
        var random = new SeededRandom(seed).Fork("score");
        var harmony = Harmony.Write(scale, sections, random.Fork("harmony"));
        var melody = new Melodist(scale, harmony, random.Fork("melody")).Write(sections);
        return new SongScore(
            seed,
            band,
            grid,
            scale,
            samples,
            sections,
            harmony.Chords,
            [.. melody.Select(sung => sung.Note)],
            SecondVoice.Write(scale, melody),
            BassLine.Write(scale, sections, harmony, random.Fork("bass")),
            HookLine.Write(scale, sections, random.Fork("hook")),
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
