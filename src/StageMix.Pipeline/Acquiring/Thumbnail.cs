namespace StageMix.Pipeline.Acquiring;

/// <summary>A source's small picture, kept in the workspace. It is a stranger's: it is decoded by browsers, Discord and ffmpeg, never in this process.</summary>
/// <param name="MediaType">by its first bytes: JPEG, PNG or WebP</param>
/// <param name="Extension">what a file of that kind is called by, with its dot</param>
public sealed record Thumbnail(string Path, string MediaType, string Extension);
