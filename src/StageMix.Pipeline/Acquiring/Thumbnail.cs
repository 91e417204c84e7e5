namespace StageMix.Pipeline.Acquiring;

/// <summary>A source's small picture, kept in the workspace. It is a stranger's: shown by browsers and Discord, never decoded here.</summary>
/// <param name="MediaType">by its first bytes: JPEG, PNG or WebP</param>
/// <param name="Extension">what a file of that kind is called by, with its dot</param>
public sealed record Thumbnail(string Path, string MediaType, string Extension);
