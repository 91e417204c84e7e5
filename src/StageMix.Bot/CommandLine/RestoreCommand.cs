using System.CommandLine;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Keeping;
using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary><c>restore</c>: puts a backup in the place of what is there, which is set aside.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "The backup" };
        var command = new Command("restore", "Goes back to a backup: of all, or one of jobs/backups") { file };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync((session, token) => RunAsync(session, parsed.GetValue(file)!, token), stop)
        );
        return command;
    }

    private static async Task RunAsync(Session session, string file, CancellationToken stop)
    {
        var storage = session.Get<IOptions<StorageOptions>>().Value;
        if (!File.Exists(file))
        {
            throw new MixException(MixFailure.NoSuchFile, $"There is no file {file}: name a backup.");
        }

        var unpacked = Path.Combine(Path.GetFullPath(storage.DataDirectory), AsideFile.NameFor("restoring"));
        try
        {
            var jobs = file;
            if (DataArchive.IsOne(file))
            {
                Directory.CreateDirectory(unpacked);
                await DataArchive.ReadAsync(file, unpacked, stop);
                jobs = Path.Combine(unpacked, DataArchive.Jobs);
            }

            var count = JobBackups.Check(jobs);
            var aside = new JobBackups(Path.GetFullPath(storage.JobsPath), session.Get<TimeProvider>()).Restore(jobs);
            foreach (var (name, folder) in DataArchive.Folders(storage))
            {
                PutInPlace(Path.Combine(unpacked, name), folder, Path.Combine(aside, name));
            }

            Console.WriteLine($"{count} jobs are restored. What was there before lies in {aside}");
        }
        catch (Exception failure)
            when (failure is StoreDamageException or InvalidDataException or FileNotFoundException)
        {
            var finding = failure is StoreDamageException damage ? damage.Finding : "it is damaged or no backup";
            throw new MixException(
                MixFailure.NotMedia,
                $"{file} cannot be used, because {finding}: choose another backup.",
                failure
            );
        }
        catch (IOException failure)
        {
            throw new MixException(
                MixFailure.NotWritable,
                $"The data cannot be replaced ({failure.Message.TrimEnd('.')}): stop the bot first, and see that the disk has room.",
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
