using StageMix.Bot.Jobs;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>Tells a subscriber directly how a mix has ended.</summary>
internal static class DirectMessage
{
    private const int LongestTitle = 200;

    public static OutgoingMessage Of(MixNews news)
    {
        var job = news.Job;
        string?[] lines =
        [
            news.Say(HowItEnded(job.State)),
            $"**{StrangerText.InMarkdown(job.Request.Title, LongestTitle)}**",
            job.State switch
            {
                JobState.Failed => FailureText.Of(job.Failure!, job.Id, news.Words),
                JobState.Declined => EndMessages.ReasonOf(job, news.Words),
                JobState.Completed when ResultMessage.LinkOf(news) is not null => ResultMessage.WhereToWatch(
                    news,
                    attachesVideo: false
                ),
                _ => null,
            },
            AnswerText.LinkTo(job) is { } link ? $"[{news.Say(Phrase.OpenCard)}]({link})" : null,
        ];
        return new OutgoingMessage(string.Join('\n', lines.OfType<string>()));
    }

    private static Phrase HowItEnded(JobState state) =>
        state switch
        {
            JobState.Completed => Phrase.DirectReady,
            JobState.Declined => Phrase.DirectDeclined,
            JobState.Cancelled => Phrase.DirectCancelled,
            _ => Phrase.DirectFailed,
        };
}
