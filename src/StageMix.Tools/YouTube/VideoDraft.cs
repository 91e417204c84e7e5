namespace StageMix.Tools.YouTube;

/// <summary>A video as it is to be entered at YouTube.</summary>
/// <param name="Title">1 to 100 characters, without &lt; and &gt;</param>
/// <param name="Description">at most 5000 bytes of UTF-8, without &lt; and &gt;</param>
/// <param name="Tags">at most 500 characters in all</param>
/// <param name="CategoryId">YouTube's number for it; 10 is music</param>
public sealed record VideoDraft(
    string Title,
    string Description,
    IReadOnlyList<string> Tags,
    string CategoryId,
    VideoPrivacy Privacy,
    bool MadeForKids
);

/// <summary>Who can watch, from the fewest to the most.</summary>
public enum VideoPrivacy
{
    Private,
    Unlisted,
    Public,
}
