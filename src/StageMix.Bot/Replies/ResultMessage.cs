using StageMix.Bot.Jobs;
using StageMix.Discord.Messages;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Replies;

/// <summary>The answer to whoever asked: where everybody can watch the mix, its storyboard, and whose stages it is made of.</summary>
internal static class ResultMessage
{
    private const int LongestTitle = 200;
    private const int MostOfACredit = 110;
    private const int CreditsRoom = 3000;
    private const int LongestLink = 100;

    /// <param name="news">of a finished mix</param>
    public static OutgoingMessage Of(MixNews news, MixPictures files)
    {
        var attachesVideo = LinkOf(news) is null && files.Video is not null;
        return new OutgoingMessage($"{news.Say(Phrase.Ready)}\n{WhereToWatch(news, attachesVideo)}")
        {
            Embeds =
            [
                new Embed
                {
                    Title = StrangerText.InMarkdown(news.Job.Request.Title, LongestTitle),
                    Description = string.Join('\n', Credits(news).Concat(Remarks(news))),
                    Image = files.Storyboard is { } storyboard ? EmbedImage.Of(storyboard) : null,
                    Footer = new EmbedFooter(news.Say(Phrase.MixNumber, ("id", news.Job.Id))),
                },
            ],
            Files = (attachesVideo ? files : files with { Video = null }).All,
            Rows = new[] { news.Words.Button(Actions.Remix, Phrase.ButtonRemix, news.Job.Id) }.InRows(),
        };
    }

    /// <summary>The address at which everybody there can watch it; none when it must be attached.</summary>
    public static Uri? LinkOf(MixNews news) => AtYouTube(news.Job) ?? news.Watch;

    public static string WhereToWatch(MixNews news, bool attachesVideo) =>
        AtYouTube(news.Job) is { } link
            ? news.Say(Phrase.WatchAtYouTube, ("privacy", news.Say(news.Job.Published!.Privacy!)), ("link", link))
        : news is { Watch: { } page, Job.Watch: { } watch }
            ? news.Say(Phrase.WatchHere, ("until", Moments.Day(watch.Until)), ("link", page))
        : news.Say(attachesVideo ? Phrase.WatchAttached : Phrase.WatchNowhere);

    private static Uri? AtYouTube(MixJob job) =>
        job.Published is { Privacy: MixPrivacy.Public or MixPrivacy.Unlisted } published ? published.Link : null;

    private static IEnumerable<string> Credits(MixNews news)
    {
        var job = news.Job;
        if (job.Song is { } song)
        {
            string?[] facts = [song.Title, song.Uploader];
            var shown = facts.OfType<string>().Select(fact => StrangerText.InMarkdown(fact, MostOfACredit / 2));
            yield return news.Say(Phrase.Song, ("song", string.Join(" · ", shown)));
        }

        var seen = (job.Made?.Clips ?? []).Select(clip => clip.Stage).ToHashSet();
        var stages = (job.Verdicts ?? []).Where(verdict => seen.Contains(verdict.Index)).ToList();
        var room = Math.Min(MostOfACredit, CreditsRoom / Math.Max(1, stages.Count) - LongestLink - 20);
        foreach (var stage in stages)
        {
            yield return StageLines.HeadOf(stage, Math.Max(room, 12))
                + (stage.Link is { Length: <= LongestLink } link ? $" · [{news.Say(Phrase.Original)}]({link})" : "");
        }
    }

    private static IEnumerable<string> Remarks(MixNews news) =>
        (news.Job.Published?.Remarks ?? []).Select(remark => $"-# {RemarkText.Of(remark, news.Words)}");
}
