using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Discord;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>Writes what is due of a mix.</summary>
internal static class NoticeWriting
{
    /// <summary>So many are named at most: a message has no room for more.</summary>
    private const int MostNamed = 60;

    public static OutgoingMessage Write(Notice notice, MixNews news, MixFolder folder)
    {
        var (job, words) = (news.Job, news.Words);
        return notice.Kind switch
        {
            NoticeKind.VoteAsked => EndMessages.VoteAsked(job, AnswerText.LinkTo(job), words),
            NoticeKind.Held => EndMessages.Held(job, words),
            NoticeKind.Approval => ApprovalMessage.Of(job, MixPictures.Of(job, folder, words), words),
            NoticeKind.Result => Naming(job, ResultMessage.Of(news, MixPictures.Of(job, folder, words))),
            NoticeKind.Announcement => ResultMessage.Of(news, MixPictures.Of(job, folder, words)),
            NoticeKind.Direct => DirectMessage.Of(news),
            NoticeKind.Failed => Naming(job, EndMessages.Failed(job, words)),
            NoticeKind.Declined => Naming(job, EndMessages.Declined(job, words)),
            NoticeKind.Cancelled => Naming(job, EndMessages.Cancelled(job, words)),
            _ => throw new InvalidOperationException($"{notice.Kind} is no notice."),
        };
    }

    /// <summary>The same for the same message, so that Discord shows it once however often it is sent.</summary>
    public static string NonceOf(JobId job, NoticeKind kind, SaidMessage said) =>
        string.Create(CultureInfo.InvariantCulture, $"{job}-{(int)kind}-{said.At.ToUnixTimeMilliseconds():x}");

    /// <summary>Mentions whoever asked and whoever wanted to be told, and nobody else.</summary>
    private static OutgoingMessage Naming(MixJob job, OutgoingMessage message)
    {
        var named = Notice.ReadersOf(job).Take(MostNamed).Select(member => Snowflake.Parse(member, null)).ToList();
        return message with
        {
            Content = $"{string.Join(' ', named.Select(Mentions.Of))}\n{message.Content}",
            Mentions = new Mentions(named),
        };
    }
}
