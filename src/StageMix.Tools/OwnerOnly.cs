namespace StageMix.Tools;

/// <summary>Files and folders that their owner alone can read, from their first byte on.</summary>
public static class OwnerOnly
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    /// <summary>Opens a file; where it is missing, it is made.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.Read)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File;
        }

        return new FileStream(path, options);
    }

    /// <summary>Writes a new file, and waits until the disk has it.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var file = Open(path, FileMode.CreateNew);
        await file.WriteAsync(content, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes a folder where it is missing.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Folder);
        }
    }
}
