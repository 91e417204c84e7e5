using StageMix.Showcase.Music;
using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Decides which parts of which song a stage plays, and when.</summary>
internal static class RunningOrder
{
    public static IReadOnlyList<Passage> Write(Played played, Repertoire repertoire, OrderPlan plan)
    {
        var score = repertoire.ScoreOf(played);
        var songEnd = Timestamp.FromSamples(score.Samples, BeatGrid.SampleRate);
        var (from, to) = (OnSample(plan.Missing), songEnd - OnSample(plan.MissingEnd));
        var isSong = played == Played.Song;
        var parts = new List<Part> { new(score, from, to, isSong) };
        if (plan.CutsVerse && Verse(score, from, to) is { } verse)
        {
            parts = Part.Without(parts, score.Grid.TimeOf(verse.FirstBeat), score.Grid.TimeOf(verse.EndBeat));
        }

        if (plan.Break > 0 && isSong && LastChorus(score, from, to) is { } chorus)
        {
            var other = repertoire.Break;
            var bars = Repertoire.BreakBars(score.Grid, plan.Break);
            var broken = new Part(other, Timestamp.Zero, other.Grid.TimeOf(bars * BeatGrid.BeatsPerBar), false);
            parts = Part.With(parts, score.Grid.TimeOf(chorus.FirstBeat), broken);
        }

        return InTurn(parts, OnSample(plan.LeadIn), plan.Rate);
    }

    private static List<Passage> InTurn(List<Part> parts, Timestamp start, double rate)
    {
        var passages = new List<Passage>();
        foreach (var part in parts)
        {
            var range = new AlignedRange(part.Start, part.End, passages.LastOrDefault()?.StageEnd ?? start, rate);
            passages.Add(new Passage(part.Score, range, part.IsOfSong));
        }

        return passages;
    }

    /// <summary>The second verse, or the only one; not one that begins or ends the recording.</summary>
    private static Section? Verse(SongScore score, Timestamp from, Timestamp to) =>
        score.Sections.LastOrDefault(section =>
            section.Kind == SectionKind.Verse
            && section.FirstBar > 0
            && score.Grid.TimeOf(section.FirstBeat) > from
            && score.Grid.TimeOf(section.EndBeat) < to
        );

    private static Section? LastChorus(SongScore score, Timestamp from, Timestamp to) =>
        score.Sections.LastOrDefault(section =>
            section.Kind == SectionKind.Chorus
            && score.Grid.TimeOf(section.FirstBeat) > from
            && score.Grid.TimeOf(section.FirstBeat) < to
        );

    private static Timestamp OnSample(double seconds) =>
        Timestamp.FromSamples(Timestamp.FromSeconds(seconds).ToSamples(BeatGrid.SampleRate), BeatGrid.SampleRate);

    /// <summary>A part of a score, on its own clock.</summary>
    private sealed record Part(SongScore Score, Timestamp Start, Timestamp End, bool IsOfSong)
    {
        public static List<Part> Without(List<Part> parts, Timestamp start, Timestamp end) =>
            [
                .. parts.SelectMany(part =>
                    part.Start < start && end < part.End
                        ? (Part[])[part with { End = start }, part with { Start = end }]
                        : [part]
                ),
            ];

        /// <summary>Puts another in at that time of the song.</summary>
        public static List<Part> With(List<Part> parts, Timestamp at, Part other) =>
            [
                .. parts.SelectMany(part =>
                    part.Start < at && at < part.End ? (Part[])[part with { End = at }, other, part with { Start = at }]
                    : part.Start == at ? [other, part]
                    : [part]
                ),
            ];
    }
}
