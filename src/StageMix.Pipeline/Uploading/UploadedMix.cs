namespace StageMix.Pipeline.Uploading;

/// <summary>A mix that people can watch.</summary>
/// <param name="Link">where</param>
/// <param name="Publisher">who keeps it: <c>gallery</c></param>
public sealed record UploadedMix(Uri Link, string Publisher);
