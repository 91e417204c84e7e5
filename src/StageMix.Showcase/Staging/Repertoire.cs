using StageMix.Showcase.Music;

namespace StageMix.Showcase.Staging;

/// <summary>The songs of a show.</summary>
/// <param name="Song">the one it is about</param>
/// <param name="Other">of another tempo and key</param>
/// <param name="Twin">another of the same tempo and key</param>
/// <param name="Break">what the song's band plays in a dance break, at least as long as the longest that is asked for</param>
internal sealed record Repertoire(SongScore Song, SongScore Other, SongScore Twin, SongScore Break)
{
    private const double LeastBreakSeconds = 16;

    public static Repertoire Compose(ShowRequest request, long samples)
    {
        var song = Composer.Compose(request.Seed, samples);
        var random = new SeededRandom(request.Seed);
        var longest = request.StageRequests.Max(stage => stage.DanceBreakSeconds) ?? 0;
        var bars = BreakBars(song.Grid, Math.Max(LeastBreakSeconds, longest));
        return new Repertoire(
            song,
            Composer.Compose(unchecked(request.Seed + 1), samples),
            Composer.ComposeTwin(song, random.Fork("twin").Seed),
            Composer.ComposeBreak(song, random.Fork("break").Seed, bars)
        );
    }

    public SongScore ScoreOf(Played played) =>
        played switch
        {
            Played.Song => Song,
            Played.TwinSong => Twin,
            _ => Other,
        };

    /// <summary>So many seconds to the nearest bar, but one at least.</summary>
    public static int BreakBars(BeatGrid grid, double seconds) =>
        Math.Max(1, (int)Math.Round(grid.BeatAt(seconds) / BeatGrid.BeatsPerBar));
}
