namespace StageMix.Timeline;

/// <summary>A media file that a timeline plays.</summary>
/// <param name="Path">the file's full path</param>
/// <param name="Name">what people see: the file name, or a title</param>
public sealed record MediaReference(string Path, string Name);
