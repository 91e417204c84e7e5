using StageMix.Bot.Jobs;

namespace StageMix.Bot.Voting;

/// <summary>What the ballots of a vote say.</summary>
public static class Tally
{
    /// <summary>The stages that are in: those that can be used and that at least half of the ballots include. Without ballots, all that can be used.</summary>
    public static IReadOnlyList<int> StagesIn(MixJob job) =>
        [
            .. (job.Verdicts ?? [])
                .Where(job.IsIn)
                .Select(verdict => verdict.Index)
                .Where(stage => BallotsFor(job, stage) * 2 >= job.Ballots.Count),
        ];

    /// <summary>How many ballots include a stage.</summary>
    public static int BallotsFor(MixJob job, int stage) => job.Ballots.Count(ballot => ballot.Stages.Contains(stage));
}
