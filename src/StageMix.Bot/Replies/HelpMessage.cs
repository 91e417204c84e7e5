using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>How the bot is used.</summary>
internal static class HelpMessage
{
    private static readonly Phrase[] _paragraphs =
    [
        Phrase.HelpAsk,
        Phrase.HelpVote,
        Phrase.HelpWatch,
        Phrase.HelpAfter,
        Phrase.HelpSettings,
    ];

    public static OutgoingMessage Of(Words words) =>
        new()
        {
            Embeds =
            [
                new Embed
                {
                    Title = words.Say(Phrase.HelpTitle),
                    Description = string.Join("\n\n", _paragraphs.Select(paragraph => words.Say(paragraph))),
                },
            ],
        };
}
