using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Working;

/// <summary>Keeps the workspace within its size, and lets no job begin that the disk has no room for.</summary>
internal sealed class DiskRoom(IJobQueue queue, IOptions<StorageOptions> storage)
{
    /// <summary>A minute of a 1080p stage with its decoded sound, and a minute of a mix with its segments, measured and rounded up.</summary>
    private const long BytesAStageMinute = 60L << 20;
    private const long BytesAMixMinute = 150L << 20;

    private const double UsualMinutes = 4;

    /// <exception cref="MixException">the disk has no room for this job</exception>
    public async Task MakeRoomAsync(MixJob job, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        var needed = storage.Value.FreeBytesKept + NeedOf(job);
        Directory.CreateDirectory(storage.Value.WorkspaceDirectory);
        var free = new DriveInfo(Path.GetFullPath(storage.Value.WorkspaceDirectory)).AvailableFreeSpace;
        if (free < needed)
        {
            throw new MixException(
                MixFailure.DiskFull,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The bot's disk has {free / 1e9:0.0} GB free, and this mix wants {needed / 1e9:0.0} GB: it waits until there is room."
                )
            );
        }
    }

    /// <summary>Takes away what was not used for longest, but nothing that an unfinished job has used.</summary>
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var files = new WorkspaceFiles(storage.Value.WorkspaceDirectory);
        if (files.Bytes <= storage.Value.WorkspaceBytes)
        {
            return;
        }

        var unfinished = (await queue.ListAsync(cancellationToken)).Where(job => !job.State.IsFinal()).ToList();
        var uses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var job in unfinished)
        {
            uses.UnionWith(await new MixFolder(storage.Value, job.Id).ReadUsesAsync(cancellationToken));
        }

        var running = unfinished.Select(job => job.Activity?.Since).Where(since => since is not null).Min();
        files.ShrinkTo(storage.Value.WorkspaceBytes, file => uses.Contains(file.Name) || file.LastUsed >= running);
    }

    private static long NeedOf(MixJob job)
    {
        var stageMinutes = job.Request.Stages.Count * UsualMinutes;
        return (long)((stageMinutes * BytesAStageMinute) + (UsualMinutes * BytesAMixMinute));
    }
}
