namespace StageMix.Pipeline;

/// <summary>Writes files that are there whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Lets <paramref name="write"/> write a file beside <paramref name="path"/>, then renames it; nothing is left when it fails.</summary>
    /// <exception cref="MixException">the folder cannot be written to, or the disk is full</exception>
    public static async Task WriteAsync(string path, Func<string, Task> write)
    {
        var whole = Path.GetFullPath(path);
        // the extension stays: ffmpeg chooses the container by it
        var aside = Path.Combine(Path.GetDirectoryName(whole)!, $".{Guid.NewGuid():N}{Path.GetExtension(whole)}");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
            await write(aside);
            File.Move(aside, whole, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(whole, failure);
        }
        finally
        {
            if (File.Exists(aside))
            {
                File.Delete(aside);
            }
        }
    }

    private static MixException CannotWrite(string path, Exception failure) =>
        IsDiskFull(failure)
            ? new(
                MixFailure.DiskFull,
                $"The disk is full: {path} could not be written; free some space and try again.",
                failure
            )
            : new(MixFailure.NotWritable, $"{path} cannot be written: choose a folder that you may write to.", failure);

    // ENOSPC, as .NET hands it on
    private static bool IsDiskFull(Exception failure) => failure is IOException && (failure.HResult & 0xFFFF) == 28;
}
