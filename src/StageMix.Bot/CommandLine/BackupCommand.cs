using System.CommandLine;
using System.Globalization;
using StageMix.Bot.Keeping;
using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary><c>backup</c>: the stored data as one file, also while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "The backup, such as stagemix.tar.gz" };
        var command = new Command("backup", "Puts the jobs, the mixes and what was sent for them into one file")
        {
            file,
        };
        command.SetAction(
            (parsed, stop) =>
                Session.RunAsync((session, token) => RunAsync(session, parsed.GetValue(file)!, token), stop)
        );
        return command;
    }

    private static async Task RunAsync(Session session, string file, CancellationToken stop)
    {
        var storage = session.Storage;
        var copy = (await StoredData.AskAsync(session, OperatorWish.Copy, stop)).JobsCopy!;
        var files = 0;
        await WholeFile.WriteAsync(
            file,
            async aside => files = await DataArchive.WriteAsync(aside, copy, storage, stop)
        );
        var size = new FileInfo(file).Length / 1e6;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFullPath(file)}: {Counted.Of(files, "file")}, {size:0.0} MB"
            )
        );
    }
}
