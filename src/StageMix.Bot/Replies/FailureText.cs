using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Replies;

/// <summary>Why a mix could not be done, as one thought with the way out.</summary>
internal static class FailureText
{
    public static string Of(JobFailure failure, JobId job, Words words) =>
        failure.Reason is { } reason ? words.Say(reason) : words.Say(Phrase.FailedByMistake, ("id", job));

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
