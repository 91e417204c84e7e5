using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Replies;

/// <summary>Why a mix could not be done, as one thought with the way out.</summary>
internal static class FailureText
{
    private const int LongestSource = 80;

    public static string Of(JobFailure failure, JobId job, Words words) =>
        failure switch
        {
            { Source: { } source, Remark: { } remark } => words.Say(
                Phrase.BadLink,
                ("link", StrangerText.InMarkdown(source, LongestSource)),
                ("reason", StageLines.RemarkOn(remark, words))
            ),
            { Reason: { } reason } => words.Say(reason),
            _ => words.Say(Phrase.FailedByMistake, ("id", job)),
        };

    /// <summary>Whether the same may go better the next time.</summary>
    public static bool MayPass(JobFailure failure) =>
        failure.Reason
            is null
                or MixFailure.NotWritable
                or MixFailure.DiskFull
                or MixFailure.ToolMissing
                or MixFailure.ToolFailed
                or MixFailure.TryLater
                or MixFailure.SignInNeeded
                or MixFailure.LinkUnusable;
}
