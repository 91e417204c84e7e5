using StageMix.Timeline;

namespace StageMix.Pipeline.Aligning;

/// <summary>How the song is built, on its own clock.</summary>
/// <param name="Tempo">beats a minute; 0 when no beat was found</param>
/// <param name="Beats">song time of each beat, rising</param>
/// <param name="Downbeats">those that begin a bar</param>
/// <param name="Sections">end to end over the song, in order</param>
public sealed record SongStructure(
    double Tempo,
    IReadOnlyList<Timestamp> Beats,
    IReadOnlyList<Timestamp> Downbeats,
    IReadOnlyList<SongSection> Sections
);

/// <summary>A part of the song that sounds of one kind, such as a verse.</summary>
/// <param name="Label">A, B, C ... by first appearance; sections that sound alike share one</param>
/// <param name="Energy">0 to 1, loudness and busyness against the loudest section</param>
/// <param name="IsChorus">the label that repeats and is the loudest</param>
public sealed record SongSection(TimeRange Song, string Label, double Energy, bool IsChorus);
