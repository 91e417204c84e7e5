using StageMix.Bot.Jobs;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Aligning;

namespace StageMix.Bot.Working;

/// <summary>Puts what was heard into a job's words.</summary>
internal static class Verdicts
{
    /// <summary>A stage that holds so much of the song counts as holding all of it: an edge is often talked over.</summary>
    private const double NearlyAll = 0.95;

    public static HeardSong OfSong(ListenedMix listened, SourceAbout about) =>
        new(about.Title, listened.Acquired.Song.Duration.Seconds) { Uploader = about.Uploader };

    /// <param name="abouts">what each stage's source is, in their order</param>
    public static IReadOnlyList<StageVerdict> OfStages(ListenedMix listened, IReadOnlyList<SourceAbout> abouts) =>
        [.. listened.Aligned.Stages.Select(stage => Of(stage, listened, abouts[stage.Index - 1]))];

    private static StageVerdict Of(AlignedStage stage, ListenedMix listened, SourceAbout about)
    {
        var held = stage.Segments.Sum(segment => segment.Song.Duration.Seconds);
        return new StageVerdict(
            stage.Index,
            about.Title,
            listened.Acquired.Stages[stage.Index - 1].Sound?.Extent.Duration.Seconds,
            held,
            stage.Accepted,
            stage.Confidence,
            listened.NoteOn(stage)
        )
        {
            Uploader = about.Uploader,
            Link = listened.Acquired.Sources[stage.Index - 1].Link?.Canonical,
            HoldsAll = held >= listened.Acquired.Song.Duration.Seconds * NearlyAll,
            Missing = stage.Accepted ? SongParts.Missing(listened.Aligned.Song, stage) : [],
        };
    }
}
