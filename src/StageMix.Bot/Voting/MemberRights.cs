using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;

namespace StageMix.Bot.Voting;

/// <summary>What a member can say of a mix that was asked for.</summary>
internal enum MemberWord
{
    Cast,
    Start,
    Decline,
    AddStages,
    Subscribe,
    Cancel,
    Approve,
    Discard,
    Swap,
    Remix,
    TryAgain,
    TakeDown,
}

/// <summary>Who may say what of a mix, and when.</summary>
internal static class MemberRights
{
    /// <summary>Why a member's word is not taken; null when it is.</summary>
    public static RefusalReason? Refuse(Member member, MixJob job, MemberWord word) =>
        job.Owner.Guild != member.Guild ? RefusalReason.Gone
        : member.IsBlocked && IsAsking(word) ? RefusalReason.Blocked
        : RefuseMember(member, job, word) ?? RefuseNow(job, word);

    private static bool IsAsking(MemberWord word) =>
        word is MemberWord.AddStages or MemberWord.Swap or MemberWord.Remix or MemberWord.TryAgain;

    private static RefusalReason? RefuseMember(Member member, MixJob job, MemberWord word) =>
        word switch
        {
            _ when member.IsModerator => null,
            MemberWord.AddStages or MemberWord.Subscribe => null,
            MemberWord.Cast or MemberWord.Start or MemberWord.Decline or MemberWord.Approve or MemberWord.Discard =>
                RefusalReason.NotAModerator,
            _ => job.Owner.Person == member.Id ? null : RefusalReason.NotYours,
        };

    private static RefusalReason? RefuseNow(MixJob job, MemberWord word) =>
        word switch
        {
            MemberWord.Cast or MemberWord.Start or MemberWord.Decline or MemberWord.AddStages => job.State
            == JobState.Voting
                ? null
                : RefusalReason.NotInTheVote,
            MemberWord.Approve or MemberWord.Discard or MemberWord.Swap => job.State == JobState.AwaitingApproval
                ? null
                : RefusalReason.NotAwaitingApproval,
            MemberWord.Remix => job.Made is null ? RefusalReason.NotMade
            : job.State.IsFinal() || job.State == JobState.AwaitingApproval ? null
            : RefusalReason.NotEnded,
            MemberWord.TryAgain => job.State == JobState.Failed ? null : RefusalReason.NotFailed,
            MemberWord.TakeDown => job.State == JobState.Completed ? null : RefusalReason.NothingPublished,
            MemberWord.Cancel => job.State.MayBecome(JobState.Cancelled) ? null : RefusalReason.Ended,
            _ => job.State.IsFinal() ? RefusalReason.Ended : null,
        };
}
