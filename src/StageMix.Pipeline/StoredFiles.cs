namespace StageMix.Pipeline;

/// <summary>What lies in a folder, and how it is kept within its size.</summary>
public sealed class StoredFiles
{
    private readonly string _directory;
    private readonly IReadOnlyList<StoredFile> _files;

    public StoredFiles(string directory)
    {
        _directory = directory;
        _files = Directory.Exists(directory)
            ?
            [
                .. new DirectoryInfo(directory)
                    .EnumerateFiles("*", SearchOption.AllDirectories)
                    .Select(file => new StoredFile(
                        Path.GetRelativePath(directory, file.FullName),
                        file.Length,
                        new DateTimeOffset(file.LastWriteTimeUtc)
                    )),
            ]
            : [];
    }

    public long Bytes => _files.Sum(file => file.Bytes);

    /// <summary>Deletes what was not used for longest until the rest fits.</summary>
    /// <param name="isNeeded">what stays, whatever the size</param>
    public void ShrinkTo(long bytes, Func<StoredFile, bool> isNeeded)
    {
        var over = Bytes - bytes;
        foreach (var file in _files.Where(file => !isNeeded(file)).OrderBy(file => file.LastUsed))
        {
            if (over <= 0)
            {
                return;
            }

            File.Delete(Path.Combine(_directory, file.Name));
            over -= file.Bytes;
        }
    }
}

/// <param name="Name">its path below the folder</param>
/// <param name="LastUsed">when it was made or found at hand</param>
public sealed record StoredFile(string Name, long Bytes, DateTimeOffset LastUsed);
