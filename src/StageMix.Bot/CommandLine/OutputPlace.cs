using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary>Finds out at the door what would else come to light after the work: whether results can be written.</summary>
internal static class OutputPlace
{
    /// <summary>Checks all files of one result.</summary>
    /// <param name="outputs">the files, as the person named them</param>
    /// <param name="inputs">what the result is made of</param>
    /// <exception cref="MixException">a file cannot be written, or would take the place of another that is needed</exception>
    public static void Check(IReadOnlyList<string> outputs, IEnumerable<string> inputs)
    {
        var taken = inputs.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            if (!taken.Add(Path.GetFullPath(output)))
            {
                throw Wrong($"{output} would take the place of a file that is needed: choose another name.");
            }

            CheckFile(output);
            CheckFolder(Path.GetDirectoryName(Path.GetFullPath(output))!);
        }
    }

    /// <summary>Tries the nearest folder that exists: those below it are made when the files are.</summary>
    /// <exception cref="MixException">nothing can be written there</exception>
    public static void CheckFolder(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Directory.Exists(existing))
        {
            if (File.Exists(existing))
            {
                throw Wrong($"{existing} is a file, so nothing can be written below it: choose another folder.");
            }

            existing = Path.GetDirectoryName(existing)!;
        }

        try
        {
            var trial = Path.Combine(existing, $".{Guid.NewGuid():N}");
            File.Create(trial, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(folder, failure);
        }
    }

    private static void CheckFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw Wrong($"{path} is a folder: give the name of a file.");
        }

        // a result takes the place of what stands there, which would break the device for everyone
        if (Path.GetDirectoryName(Path.GetFullPath(path)) == "/dev")
        {
            throw Wrong($"{path} is a device: give the name of a file.");
        }

        try
        {
            _ = File.GetAttributes(path);
        }
        catch (PathTooLongException failure)
        {
            throw new MixException(
                MixFailure.NotWritable,
                $"The name {path} is too long: choose a shorter one.",
                failure
            );
        }
        catch (Exception absent) when (MixException.IsRefusedByDisk(absent))
        {
            // no such file yet, which is as it should be
        }
    }

    private static MixException Wrong(string sentence) => new(MixFailure.NotWritable, sentence);
}
