using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>The mixes under way: which there are, where each stands, and when it will be ready.</summary>
internal static class QueueMessage
{
    private const int Most = 15;
    private const int LongestTitle = 60;

    /// <param name="mixes">in the order in which they came, all in one language</param>
    public static OutgoingMessage Of(IReadOnlyList<MixNews> mixes, Words words) =>
        new()
        {
            Embeds =
            [
                new Embed
                {
                    Title = words.Say(Phrase.QueueTitle),
                    Description =
                        mixes.Count == 0 ? words.Say(Phrase.QueueEmpty) : string.Join('\n', Lines(mixes, words)),
                },
            ],
        };

    private static IEnumerable<string> Lines(IReadOnlyList<MixNews> mixes, Words words)
    {
        var shown = mixes.Take(Most).Select(Line);
        return mixes.Count <= Most ? shown : shown.Append(words.Say(Phrase.QueueMore, ("count", mixes.Count - Most)));
    }

    private static string Line(MixNews news)
    {
        var progress = ProgressLines.Of(news);
        return $"**{StrangerText.InMarkdown(news.Job.Request.Title, LongestTitle)}**\n"
            + (progress.Length > 0 ? progress : news.Say(news.Job.State));
    }
}
