using StageMix.Pipeline.Acquiring.Retrieving;

namespace StageMix.Pipeline.Acquiring;

/// <summary>A source that was asked about, once for a whole mix.</summary>
/// <param name="Answer">what its link leads to; none for a file, and for a playlist's video that was not asked about yet</param>
/// <param name="Problem">why its link gives nothing</param>
internal sealed record FoundSource(MediaSource Source, RemoteAnswer? Answer = null, StageRemark? Problem = null);
