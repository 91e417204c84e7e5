using StageMix.Bot.Jobs;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>What must be noticed of a mix besides its result: that it failed, was declined or cancelled, is held, or wants votes.</summary>
internal static class EndMessages
{
    private const int LongestTitle = 200;
    private const int LongestReason = 900;

    public static OutgoingMessage Failed(MixJob job, Words words) =>
        Of(job, words, words.Say(Phrase.FailedNotice), FailureText.Of(job.Failure!, job.Id, words)) with
        {
            Rows = FailureText.MayPass(job.Failure!)
                ? new[] { words.Button(Actions.TryAgain, Phrase.ButtonTryAgain, job.Id, ButtonStyle.Primary) }.InRows()
                : [],
        };

    public static OutgoingMessage Declined(MixJob job, Words words) =>
        Of(job, words, words.Say(Phrase.DeclinedNotice), ReasonOf(job, words));

    /// <summary>Why a mix was declined; none when nobody said.</summary>
    public static string? ReasonOf(MixJob job, Words words) =>
        job.Failure is { Sentence.Length: > 0 } why
            ? words.Say(Phrase.DeclinedFor, ("reason", StrangerText.InMarkdown(why.Sentence, LongestReason)))
            : null;

    public static OutgoingMessage Cancelled(MixJob job, Words words) =>
        Of(job, words, words.Say(Phrase.CancelledNotice), null);

    public static OutgoingMessage Held(MixJob job, Words words) =>
        Of(job, words, words.Say(Phrase.VoteHeldNotice), null) with
        {
            Rows = new[]
            {
                words.Button(Actions.Vote, Phrase.ButtonVote, job.Id, ButtonStyle.Primary),
                words.Button(Actions.Start, Phrase.ButtonStart, job.Id),
                words.Button(Actions.Decline, Phrase.ButtonDecline, job.Id),
            }.InRows(),
        };

    /// <summary>Asks moderators for their votes where they review mixes.</summary>
    /// <param name="card">the address of the mix's own message</param>
    public static OutgoingMessage VoteAsked(MixJob job, string? card, Words words) =>
        Of(
            job,
            words,
            words.Say(Phrase.VoteAsked, ("when", Moments.Away(job.VotingEnds ?? job.Since))),
            card is null ? null : $"[{words.Say(Phrase.OpenCard)}]({card})"
        ) with
        {
            Rows = Held(job, words).Rows,
        };

    private static OutgoingMessage Of(MixJob job, Words words, string notice, string? more) =>
        new(notice)
        {
            Embeds =
            [
                new Embed
                {
                    Title = StrangerText.InMarkdown(job.Request.Title, LongestTitle),
                    Description = more,
                    Footer = new EmbedFooter(words.Say(Phrase.MixNumber, ("id", job.Id))),
                },
            ],
        };
}
