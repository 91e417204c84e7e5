using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Working;

/// <summary>What is done in a leg; the specs of the queue put nothing in its place.</summary>
internal interface IMixLegs
{
    /// <returns>what the leg makes of its job, given the time</returns>
    /// <exception cref="MixException">something stands in the way</exception>
    Task<Func<MixJob, DateTimeOffset, MixJob>> WalkAsync(
        JobLeg leg,
        MixJob job,
        Workspace workspace,
        IMixWatcher watcher,
        CancellationToken cancellationToken
    );
}
