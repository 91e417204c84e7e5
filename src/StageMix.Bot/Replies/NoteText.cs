using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Replies;

/// <summary>What is to be known of a mix's publishing.</summary>
internal static class NoteText
{
    private const int LongestName = 60;

    public static string Of(PublishNote note, Words words)
    {
        var name = StrangerText.InMarkdown(note.Name ?? "", LongestName);
        return words.Say(
            note.Kind,
            ("name", name),
            ("value", note.Value),
            ("limit", note.Limit),
            ("countries", note.Value == 0 ? name : words.Say(Phrase.AndMore, ("named", name), ("count", note.Value)))
        );
    }
}
