using System.CommandLine;
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
        if (!File.Exists(file))
        {
            throw new MixException(MixFailure.NoSuchFile, $"There is no file {file}: name a backup.");
        }

        var storage = session.Storage;
        var (jobs, aside) = await DataRestoring.RunAsync(file, storage, session.Get<TimeProvider>(), stop);
        Console.WriteLine($"{Counted.Of(jobs, "job is", "jobs are")} restored. What was there before lies in {aside}");
    }
}
