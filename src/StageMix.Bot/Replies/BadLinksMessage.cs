using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Replies;

/// <summary>Says of each bad link what is wrong with it, and offers to mend them.</summary>
internal static class BadLinksMessage
{
    private const int MostNamed = 8;
    private const int LongestLink = 60;

    /// <param name="id">opens the modal again, filled in</param>
    public static OutgoingMessage Of(IReadOnlyList<(string Given, LinkRefusal Why)> links, CustomId id, Words words) =>
        new(
            string.Join(
                '\n',
                links
                    .Take(MostNamed)
                    .Select(link => Line(link.Given, link.Why, words))
                    .Prepend(words.Say(Phrase.BadLinks))
            )
        )
        {
            Rows = [new ActionRow(new Button(ButtonStyle.Primary, words.Say(Phrase.ButtonEditLinks), id.ToString()))],
        };

    public static string Of(LinkRefusal why, Words words) =>
        words.Say(why.Kind, ("name", StrangerText.InMarkdown(why.Name ?? "", LongestLink)));

    private static string Line(string given, LinkRefusal why, Words words) =>
        words.Say(Phrase.BadLink, ("link", StrangerText.InMarkdown(given, LongestLink)), ("reason", Of(why, words)));
}
