using StageMix.Timeline;

namespace StageMix.Pipeline.Planning;

/// <summary>A moment at which one stage can give way to another.</summary>
/// <param name="Song">when, in song time</param>
/// <param name="Outgoing">the number of the stage that is left</param>
/// <param name="LastTime">the stage time of its last frame</param>
/// <param name="Incoming">the number of the stage that comes</param>
/// <param name="FirstTime">the stage time of its first frame</param>
/// <param name="Jump">how far people are likely to jump, 0 to 1</param>
/// <param name="Contrast">how unlike clothes and set are, 0 to 1</param>
/// <param name="IsByFaces">whether faces were found in both pictures, and tell of the jump</param>
public sealed record StageMatch(
    Timestamp Song,
    int Outgoing,
    Timestamp LastTime,
    int Incoming,
    Timestamp FirstTime,
    double Jump,
    double Contrast,
    bool IsByFaces
);

/// <param name="MatchedBy">what pictures were matched by, in words</param>
/// <param name="Best">the best first</param>
public sealed record FoundMatches(string MatchedBy, IReadOnlyList<StageMatch> Best);
