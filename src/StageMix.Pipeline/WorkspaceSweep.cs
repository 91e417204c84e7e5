namespace StageMix.Pipeline;

/// <summary>Keeps a workspace within its size.</summary>
public static class WorkspaceSweep
{
    /// <summary>Deletes what was not used for longest until the rest fits.</summary>
    /// <param name="isNeeded">what stays, whatever the size</param>
    /// <returns>how many bytes went</returns>
    public static long Run(string directory, long limitBytes, Func<WorkspaceFile, bool> isNeeded)
    {
        if (!Directory.Exists(directory))
        {
            return 0;
        }

        var files = new DirectoryInfo(directory)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => new WorkspaceFile(
                Path.GetRelativePath(directory, file.FullName),
                file.Length,
                new DateTimeOffset(file.LastWriteTimeUtc)
            ))
            .ToList();
        var over = files.Sum(file => file.Bytes) - limitBytes;
        var gone = 0L;
        foreach (var file in files.Where(file => !isNeeded(file)).OrderBy(file => file.LastUsed))
        {
            if (gone >= over)
            {
                break;
            }

            File.Delete(Path.Combine(directory, file.Name));
            gone += file.Bytes;
        }

        return gone;
    }
}

/// <param name="Name">its path below the workspace</param>
/// <param name="LastUsed">when it was made or found at hand</param>
public sealed record WorkspaceFile(string Name, long Bytes, DateTimeOffset LastUsed);
