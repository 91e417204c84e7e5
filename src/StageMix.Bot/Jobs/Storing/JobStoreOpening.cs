using System.Globalization;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>What came of opening the jobs at the start.</summary>
/// <param name="Store">the jobs; none when they are damaged</param>
/// <param name="Damage">what is damaged and how to go on, for the operator; none when all is well</param>
internal sealed record JobStoreOpening(JobStore? Store, string? Damage)
{
    /// <exception cref="IOException">another process holds the jobs, or they cannot be written</exception>
    public static JobStoreOpening Open(StorageOptions storage)
    {
        var path = Path.GetFullPath(storage.JobsPath);
        try
        {
            return new JobStoreOpening(JobStore.Open(path, TimeProvider.System), null);
        }
        catch (StoreDamageException damage)
        {
            var newest = new JobBackups(path, TimeProvider.System).Newest;
            return new JobStoreOpening(null, Explain(damage, path, newest));
        }
    }

    private static string Explain(StoreDamageException damage, string path, JobBackup? newest) =>
        newest is null
            ? $"The jobs in {path} are damaged: {damage.Finding}. There is no backup yet. Nothing was changed: stop the bot, move the file away, and start anew without the earlier jobs."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The jobs in {path} are damaged: {damage.Finding}. Nothing was changed. The newest backup is of {newest.At:yyyy-MM-dd HH:mm} UTC: stop the bot, run ./stagemix restore {newest.Path}, and start it again."
            );
}
