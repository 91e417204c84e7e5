using StageMix.Showcase.Music;

namespace StageMix.Showcase.Painting;

/// <summary>When a frame is, on the clocks that set, light and captions move by.</summary>
/// <param name="Beat">of the song that is danced; below 0 before it, beyond its last after it</param>
/// <param name="Beats">how many that song has</param>
/// <param name="Section">of that song</param>
/// <param name="SectionBeat">beats since that section began</param>
/// <param name="IsFinale">whether that section is the song's last chorus, or comes after it</param>
internal readonly record struct Moment(
    double StageSeconds,
    double Beat,
    int Beats,
    SectionKind Section,
    double SectionBeat,
    bool IsFinale
)
{
    public static Moment Of(SongScore score, double stageSeconds, double songSeconds)
    {
        var beat = score.Grid.BeatAt(songSeconds);
        var section = score.Sections.LastOrDefault(section => section.FirstBeat <= beat) ?? score.Sections[0];
        var finale = score.Sections.LastOrDefault(section => section.Kind == SectionKind.Chorus);
        return new Moment(
            stageSeconds,
            beat,
            score.Beats,
            section.Kind,
            beat - section.FirstBeat,
            finale is not null && beat >= finale.FirstBeat
        );
    }

    /// <summary>Whether the song is on.</summary>
    public bool IsSong => Beat >= 0 && Beat < Beats;
}
