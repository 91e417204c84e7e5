using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Working;

/// <summary>Keeps workspace and mixes within their sizes, and lets no job begin that the disk has no room for.</summary>
internal sealed class DiskRoom(IJobQueue queue, IOptions<StorageOptions> options)
{
    /// <summary>A minute of a 1080p stage with its decoded sound, and a minute of a mix with its segments, measured and rounded up.</summary>
    private const long BytesAStageMinute = 60L << 20;
    private const long BytesAMixMinute = 150L << 20;

    private const double UsualMinutes = 4;

    private StorageOptions Storage => options.Value;

    /// <exception cref="MixException">the disk has no room for this job</exception>
    public async Task MakeRoomAsync(MixJob job, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        var needed = Storage.FreeBytesKept + NeedOf(job);
        Directory.CreateDirectory(Storage.WorkspaceDirectory);
        var free = new DriveInfo(Path.GetFullPath(Storage.WorkspaceDirectory)).AvailableFreeSpace;
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

    /// <summary>Takes away what was not used for longest, but nothing of an unfinished job.</summary>
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var workspace = new StoredFiles(Storage.WorkspaceDirectory);
        var mixes = new StoredFiles(Storage.MixesDirectory);
        if (workspace.Bytes <= Storage.WorkspaceBytes && mixes.Bytes <= Storage.MixesBytes)
        {
            return;
        }

        var unfinished = (await queue.ListAsync(cancellationToken)).Where(job => !job.State.IsFinal()).ToList();
        workspace.ShrinkTo(
            Storage.WorkspaceBytes,
            await WorkspaceNeeds.OfAsync(unfinished, Storage, cancellationToken)
        );
        var ids = unfinished.Select(job => job.Id.ToString()).ToHashSet(StringComparer.Ordinal);
        mixes.ShrinkTo(
            Storage.MixesBytes,
            file => MixFolder.IsUses(file.Name) || ids.Contains(Path.GetDirectoryName(file.Name)!)
        );
    }

    private static long NeedOf(MixJob job)
    {
        var stageMinutes = job.Request.Stages.Count * UsualMinutes;
        return (long)((stageMinutes * BytesAStageMinute) + (UsualMinutes * BytesAMixMinute));
    }
}
