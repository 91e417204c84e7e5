using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;

namespace StageMix.Bot.Voting;

/// <summary>What a member's word makes of a job: the job as it becomes, or why it stays as it is.</summary>
internal readonly record struct Said(MixJob? Job, Refusal? Refusal)
{
    public static implicit operator Said(MixJob job) => new(job, null);

    public static implicit operator Said(Refusal refusal) => new(null, refusal);

    public static implicit operator Said(RefusalReason reason) => new Refusal(reason);
}
