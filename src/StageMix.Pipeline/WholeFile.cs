namespace StageMix.Pipeline;

/// <summary>Writes files that are there whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Lets <paramref name="write"/> write a file beside <paramref name="path"/>, then renames it; nothing is left when it fails.</summary>
    /// <param name="shownFolder">what people are told the folder is; without it, the path's own</param>
    /// <exception cref="MixException">the folder cannot be written to, or the disk is full</exception>
    public static Task WriteAsync(string path, Func<string, Task> write, string? shownFolder = null) =>
        WriteAllAsync([new FileToWrite(path, write)], shownFolder);

    /// <summary>Writes files that belong together: none takes its place before all are written.</summary>
    /// <exception cref="MixException">a folder cannot be written to, or a disk is full</exception>
    public static async Task WriteAllAsync(IReadOnlyList<FileToWrite> files, string? shownFolder = null)
    {
        var folder = "";
        var written = new List<(string Aside, string Whole)>();
        try
        {
            foreach (var file in files)
            {
                var whole = Path.GetFullPath(file.Path);
                folder = Path.GetDirectoryName(whole)!;
                var aside = Path.Combine(folder, AsideFile.NameFor(whole));
                written.Add((aside, whole));
                Directory.CreateDirectory(folder);
                await file.Write(aside);
            }

            foreach (var (aside, whole) in written)
            {
                folder = Path.GetDirectoryName(whole)!;
                File.Move(aside, whole, overwrite: true);
            }
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(shownFolder ?? folder, failure);
        }
        finally
        {
            foreach (var (aside, _) in written.Where(file => File.Exists(file.Aside)))
            {
                File.Delete(aside);
            }
        }
    }
}

/// <param name="Write">writes the file at the path that it is given</param>
public sealed record FileToWrite(string Path, Func<string, Task> Write)
{
    public static FileToWrite CopyOf(string from, string to, CancellationToken cancellationToken) =>
        new(
            to,
            async aside =>
            {
                await using var source = File.OpenRead(from);
                await using var target = File.Create(aside);
                await source.CopyToAsync(target, cancellationToken);
            }
        );
}
