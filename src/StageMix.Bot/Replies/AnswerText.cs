using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;

namespace StageMix.Bot.Replies;

/// <summary>What a member's word came to, as one sentence for that member.</summary>
internal static class AnswerText
{
    private const int LongestTitle = 100;

    /// <param name="done">what is said when it was done</param>
    /// <param name="facts">what that sentence names</param>
    public static string Of(
        MemberAnswer answer,
        Words words,
        Phrase done,
        params (string Name, object Value)[] facts
    ) =>
        answer switch
        {
            MemberAnswer.Known known => words.Say(Phrase.DoneKnown, ("mix", LinkTo(known.Job) ?? NameOf(known.Job))),
            MemberAnswer.Refused refused => Of(refused.Why, words),
            _ => words.Say(done, facts),
        };

    public static string Of(Refusal why, Words words) =>
        words.Say(why.Reason, ("limit", why.Limit), ("given", why.Given));

    /// <summary>The address of the newest message of a mix; none when it has none.</summary>
    public static string? LinkTo(MixJob job) =>
        job.Said.LastOrDefault(said => said.Message is not null) is { } said ? LinkTo(job, said) : null;

    public static string LinkTo(MixJob job, SaidMessage said) =>
        $"https://discord.com/channels/{job.Owner.Guild}/{said.Channel}/{said.Message}";

    private static string NameOf(MixJob job) => StrangerText.InMarkdown(job.Request.Title, LongestTitle);
}
