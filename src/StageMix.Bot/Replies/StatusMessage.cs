using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>Where one mix stands, for whoever asks.</summary>
internal static class StatusMessage
{
    private const int LongestTitle = 100;

    public static OutgoingMessage Of(MixNews news)
    {
        string?[] lines =
        [
            news.Say(news.Job.State),
            ProgressLines.Of(news),
            AnswerText.LinkTo(news.Job),
            news.Say(Phrase.MixNumber, ("id", news.Job.Id)),
        ];
        return new OutgoingMessage
        {
            Embeds =
            [
                new Embed
                {
                    Title = StrangerText.InMarkdown(news.Job.Request.Title, LongestTitle),
                    Description = string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))),
                },
            ],
        };
    }
}
