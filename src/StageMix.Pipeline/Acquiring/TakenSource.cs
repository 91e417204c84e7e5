using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Pipeline.Acquiring;

/// <summary>A source of which the sound is at hand.</summary>
/// <param name="File">what was found; without path and streams when a link gave nothing</param>
/// <param name="Picture">where its picture is still to be fetched from</param>
/// <param name="Problem">why a link gave nothing</param>
internal sealed record TakenSource(MediaFile File, MediaSource? Picture = null, StageRemark? Problem = null)
{
    public bool HasPicture => File.Picture is not null || Picture is not null;

    public static TakenSource Nothing(MediaSource source, MediaLink link, StageRemark problem) =>
        new(
            new MediaFile(
                source.Given,
                "",
                Fingerprint.Of("acquiring", 1, "nothing", link.Canonical),
                default,
                null,
                null
            ),
            Problem: problem
        );
}
