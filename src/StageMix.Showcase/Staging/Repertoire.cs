using StageMix.Showcase.Music;

namespace StageMix.Showcase.Staging;

/// <summary>The songs of a show.</summary>
/// <param name="Song">the one it is about</param>
/// <param name="Other">of another tempo and key</param>
internal sealed record Repertoire(SongScore Song, SongScore Other)
{
    public static Repertoire Compose(long seed, long samples) =>
        new(Composer.Compose(seed, samples), Composer.Compose(unchecked(seed + 1), samples));

    public SongScore ScoreOf(Played played) => played == Played.Song ? Song : Other;
}
