using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Talking.Asking;

/// <summary>What is wrong with a draft.</summary>
/// <param name="Link">the link that it is about; empty where it is about none</param>
/// <param name="Refusal">why that link is not taken; none where the kind says all</param>
internal sealed record DraftProblem(DraftProblemKind Kind, string Link = "", LinkRefusal? Refusal = null);

internal enum DraftProblemKind
{
    SongMissing,
    SeveralSongs,
    StagesMissing,
    LinkRefused,
}
