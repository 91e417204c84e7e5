using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Replies;

/// <summary>What is to be known of a mix's publishing.</summary>
internal static class RemarkText
{
    private const int LongestName = 60;

    public static string Of(PublishRemark remark, Words words)
    {
        var name = StrangerText.InMarkdown(remark.Name ?? "", LongestName);
        return words.Say(
            remark.Kind,
            ("name", name),
            ("value", remark.Value),
            ("limit", remark.Limit),
            (
                "countries",
                remark.Value == 0 ? name : words.Say(Phrase.AndMore, ("named", name), ("count", remark.Value))
            )
        );
    }
}
