namespace StageMix.Bot.Jobs.Storing;

/// <summary>Whose turn it is: guilds take turns, and within a guild who came first is first.</summary>
internal static class FairTurns
{
    /// <summary>The next of <paramref name="ready"/>; none when nothing is ready.</summary>
    /// <param name="all">every job: when a guild had its last turn is told by the tries at its jobs</param>
    public static MixJob? Next(IReadOnlyList<MixJob> ready, IEnumerable<MixJob> all, JobLeg leg)
    {
        if (ready.Count == 0)
        {
            return null;
        }

        var lastTurns = all.GroupBy(job => job.Owner.Guild ?? "", StringComparer.Ordinal)
            .ToDictionary(guild => guild.Key, guild => guild.Max(job => LastTurn(job, leg)), StringComparer.Ordinal);
        return ready.MinBy(job => (lastTurns[job.Owner.Guild ?? ""], job.Number));
    }

    private static long LastTurn(MixJob job, JobLeg leg) =>
        job.Attempts.Where(attempt => attempt.Leg == leg).Select(attempt => attempt.Turn).DefaultIfEmpty(0).Max();
}
