using StageMix.Showcase.Music;
using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Decides which parts of which song a stage plays, and when.</summary>
internal static class RunningOrder
{
    /// <param name="leadIn">the stage time at which the song starts, in seconds, unless its start is missing</param>
    public static IReadOnlyList<Passage> Write(
        StageRequest asked,
        Repertoire repertoire,
        double leadIn,
        Trouble trouble
    )
    {
        var score = repertoire.ScoreOf(asked.Played);
        var missing = OnSample(asked.MissingSeconds ?? 0);
        var songAt = missing > Timestamp.Zero ? Timestamp.Zero : OnSample(leadIn);
        var ranges = Ranges(score, songAt, missing, asked.CutVerse ?? trouble == Trouble.CutVerse);
        return [.. ranges.Select(range => new Passage(score, range, asked.Played == Played.Song))];
    }

    /// <summary>The whole song from <paramref name="missing"/> on, without its second verse (or its only one) if that is cut.</summary>
    private static AlignedRange[] Ranges(SongScore score, Timestamp songAt, Timestamp missing, bool cutsVerse)
    {
        var songEnd = Timestamp.FromSamples(score.Samples, BeatGrid.SampleRate);
        var verse = score.Sections.LastOrDefault(section => section.Kind == SectionKind.Verse && section.FirstBar > 0);
        var cutStart = verse is null ? songEnd : score.Grid.TimeOf(verse.FirstBeat);
        if (!cutsVerse || verse is null || cutStart <= missing)
        {
            return [new AlignedRange(missing, songEnd, songAt, 1)];
        }

        return
        [
            new AlignedRange(missing, cutStart, songAt, 1),
            new AlignedRange(score.Grid.TimeOf(verse.EndBeat), songEnd, songAt + (cutStart - missing), 1),
        ];
    }

    private static Timestamp OnSample(double seconds) =>
        Timestamp.FromSamples(Timestamp.FromSeconds(seconds).ToSamples(BeatGrid.SampleRate), BeatGrid.SampleRate);
}
