using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Working;

/// <summary>What of the workspace some jobs need.</summary>
internal static class WorkspaceNeeds
{
    /// <returns>whether a file is one that they have used, or may have just found</returns>
    public static async Task<Func<StoredFile, bool>> OfAsync(
        IReadOnlyList<MixJob> jobs,
        StorageOptions storage,
        CancellationToken cancellationToken
    )
    {
        var uses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var job in jobs)
        {
            uses.UnionWith(await new MixFolder(storage, job.Id).ReadUsesAsync(cancellationToken));
        }

        // what is used right now is noted when the leg ends
        var running = jobs.Where(job => !job.State.IsFinal())
            .Select(job => job.Activity?.Since)
            .Where(since => since is not null)
            .Min();
        return file => uses.Contains(file.Name) || file.LastUsed >= running;
    }
}
