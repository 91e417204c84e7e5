using System.CommandLine;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs.Storing;
using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary><c>restore</c>: puts a backup of the jobs in the place of the present ones, which are set aside.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "The backup" };
        var command = new Command("restore", "Goes back to a backup of the jobs") { file };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync(
                    (session, _) =>
                    {
                        Restore(session, parsed.GetValue(file)!);
                        return Task.CompletedTask;
                    },
                    stop
                )
        );
        return command;
    }

    private static void Restore(Session session, string file)
    {
        var path = Path.GetFullPath(session.Get<IOptions<StorageOptions>>().Value.JobsPath);
        if (!File.Exists(file))
        {
            throw new MixException(MixFailure.NoSuchFile, $"There is no file {file}: name a backup of the jobs.");
        }

        try
        {
            var jobs = JobBackups.Check(file);
            var aside = new JobBackups(path, session.Get<TimeProvider>()).Restore(file);
            Console.WriteLine($"{jobs} jobs are restored. What was there before lies in {aside}");
        }
        catch (StoreDamageException damage)
        {
            throw new MixException(
                MixFailure.NotMedia,
                $"{file} cannot be used, because {damage.Finding}: choose another backup.",
                damage
            );
        }
        catch (IOException failure)
        {
            throw new MixException(
                MixFailure.NotWritable,
                $"The jobs cannot be replaced ({failure.Message.TrimEnd('.')}): stop the bot first, and see that the disk has room.",
                failure
            );
        }
    }
}
