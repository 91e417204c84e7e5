using StageMix.Bot.Jobs.Storing;
using StageMix.Pipeline;
using StageMix.Tools;

namespace StageMix.Bot.Keeping;

/// <summary>Puts a backup, of all or of the jobs alone, in the place of what is there.</summary>
internal static class DataRestoring
{
    /// <returns>how many jobs were in it, and the folder in which what was there before is set aside</returns>
    /// <exception cref="MixException">it is no whole backup, or a bot has the jobs, and nothing has changed; or a folder could not be moved</exception>
    public static async Task<(int Jobs, string Aside)> RunAsync(
        string file,
        StorageOptions storage,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var unpacked = Path.Combine(Path.GetFullPath(storage.DataDirectory), AsideFile.NameFor("restoring"));
        try
        {
            var jobs = await JobsOfAsync(file, unpacked, cancellationToken);
            var count = JobBackups.Check(jobs);
            var aside = RestoreJobs(jobs, storage, time);
            foreach (var (name, folder) in DataArchive.Folders(storage))
            {
                PutInPlace(Path.Combine(unpacked, name), folder, Path.Combine(aside, name));
            }

            return (count, aside);
        }
        catch (Exception failure)
            when (failure
                    is StoreDamageException
                        or InvalidDataException
                        or EndOfStreamException
                        or FileNotFoundException
            )
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"{file} cannot be used, because {FindingOf(failure)}: choose another backup. Nothing was changed.",
                failure
            );
        }
        catch (IOException failure)
        {
            throw new MixException(
                MixFailure.NotWritable,
                $"Not all of the data could be replaced ({failure.Message.TrimEnd('.')}): see that the disk has room. What was moved already lies aside in {storage.DataDirectory}.",
                failure
            );
        }
        finally
        {
            if (Directory.Exists(unpacked))
            {
                Directory.Delete(unpacked, recursive: true);
            }
        }
    }

    /// <summary>What is wrong, in our own words.</summary>
    private static string FindingOf(Exception failure) =>
        failure switch
        {
            StoreDamageException { InnerException: null } damage => damage.Finding,
            FileNotFoundException => "it is no backup of StageMix",
            _ => "it is damaged",
        };

    /// <returns>the folder in which the jobs that were there are set aside</returns>
    private static string RestoreJobs(string jobs, StorageOptions storage, TimeProvider time)
    {
        try
        {
            return new JobBackups(Path.GetFullPath(storage.JobsPath), time).Restore(jobs);
        }
        catch (IOException failure)
        {
            throw new MixException(
                MixFailure.NotWritable,
                "The jobs cannot be replaced while a bot works with them, or where the disk has no room: stop the bot first. Nothing was changed.",
                failure
            );
        }
    }

    /// <summary>The jobs' own file: unpacked, where the backup is one of all.</summary>
    private static async Task<string> JobsOfAsync(string file, string unpacked, CancellationToken cancellationToken)
    {
        if (!DataArchive.IsOne(file))
        {
            return file;
        }

        OwnerOnly.CreateFolder(unpacked);
        await DataArchive.ReadAsync(file, unpacked, cancellationToken);
        return Path.Combine(unpacked, DataArchive.Jobs);
    }

    private static void PutInPlace(string restored, string folder, string aside)
    {
        if (!Directory.Exists(restored))
        {
            return;
        }

        if (Directory.Exists(folder))
        {
            Directory.Move(folder, aside);
        }

        Directory.Move(restored, folder);
    }
}
