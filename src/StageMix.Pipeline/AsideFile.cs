using System.Diagnostics;
using System.Globalization;

namespace StageMix.Pipeline;

/// <summary>A file that is being written and has not its name yet. The process that writes it stands in the name, so that what a killed one left can be told.</summary>
public static class AsideFile
{
    internal static string NameFor(string whole) =>
        // the extension stays: ffmpeg chooses the container by it
        string.Create(
            CultureInfo.InvariantCulture,
            $".{Environment.ProcessId}-{Guid.NewGuid():N}{Path.GetExtension(whole)}"
        );

    /// <summary>Deletes, in a folder and those below it, what killed processes left half-written.</summary>
    public static void SweepLeftovers(string directory)
    {
        if (!Directory.Exists(directory))
        {
            return;
        }

        var hidden = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        foreach (var file in new DirectoryInfo(directory).EnumerateFiles(".*-*", hidden).Where(IsLeftover))
        {
            file.Delete();
        }
    }

    private static bool IsLeftover(FileInfo file) =>
        int.TryParse(file.Name.AsSpan(1).ToString().Split('-')[0], CultureInfo.InvariantCulture, out var process)
        && !IsAlive(process, file.LastWriteTimeUtc);

    /// <summary>Whether that process still runs; one that began after the file was last written only has its number.</summary>
    private static bool IsAlive(int id, DateTime written)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.StartTime.ToUniversalTime() <= written;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
