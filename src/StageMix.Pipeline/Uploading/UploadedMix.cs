namespace StageMix.Pipeline.Uploading;

/// <summary>A mix that people can watch.</summary>
/// <param name="Link">where</param>
/// <param name="Publisher">who keeps it: <c>youtube</c> or <c>gallery</c></param>
public sealed record UploadedMix(Uri Link, string Publisher)
{
    /// <summary>Who can watch it, as YouTube says; none in the gallery.</summary>
    public MixPrivacy? Privacy { get; init; }

    /// <summary>What whoever asked for the mix should know: what was cut, and what YouTube said.</summary>
    public IReadOnlyList<PublishRemark> Remarks { get; init; } = [];
}
