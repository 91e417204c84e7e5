using System.Globalization;
using StageMix.Pipeline;
using StageMix.Tools;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>Whether the data folder can be used, has room, and is the bot's alone.</summary>
internal static class StorageChecks
{
    private const long FreeBytesWanted = 5L << 30;

    public static IReadOnlyList<Check> All(StorageOptions storage)
    {
        var folder = Path.GetFullPath(storage.DataDirectory);
        try
        {
            OwnerOnly.CreateFolder(folder);
            OutputPlace.CheckFolder(folder);
        }
        catch (Exception failure) when (failure is MixException || MixException.IsRefusedByDisk(failure))
        {
            return [new Check("disk", Ok: false, $"{folder} cannot be written to: set Storage__DataDirectory")];
        }

        var isOpen = OwnerOnly.IsOpenToOthers(folder);
        return
        [
            Disk(new DriveInfo(folder), folder, storage),
            new Check("data folder", Ok: true, folder, isOpen ? $"Others can look into it: chmod 700 {folder}" : null),
        ];
    }

    private static Check Disk(DriveInfo disk, string folder, StorageOptions storage)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{disk.AvailableFreeSpace / 1e9:0.0} GB free for {folder}"
        );
        if (disk.AvailableFreeSpace < FreeBytesWanted)
        {
            return new Check("disk", Ok: false, $"only {text}: make room, or set Storage__DataDirectory");
        }

        var most = storage.WorkspaceBytes + storage.MixesBytes + storage.FreeBytesKept;
        var advice = string.Create(
            CultureInfo.InvariantCulture,
            $"The disk has {disk.TotalSize / 1e9:0} GB, and the limits allow {most / 1e9:0} GB: set Storage__WorkspaceGigabytes and Storage__MixesGigabytes lower"
        );
        return new Check("disk", Ok: true, text, disk.TotalSize < most ? advice : null);
    }
}
