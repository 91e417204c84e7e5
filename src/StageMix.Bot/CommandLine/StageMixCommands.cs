using System.CommandLine;
using System.Runtime.InteropServices;
using StageMix.Bot.CommandLine.Doctor;

namespace StageMix.Bot.CommandLine;

/// <summary>The commands, and what ends them: exit 2 for wrong usage, 130 when stopped.</summary>
internal static class StageMixCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Mixes several performances of a song into one video")
        {
            ShowCommands.Demo(),
            MixCommand.Mix(),
            MixCommand.Plan(),
            MatchesCommand.Build(),
            ExportCommand.Build(),
            RenderCommand.Build(),
            AlignCommand.Build(),
            ShotsCommand.Build(),
            ShowCommands.Showcase(),
            UploadCommand.Build(),
            LoginCommand.BuildLogin(),
            LoginCommand.BuildLogout(),
            UpdateCommand.Build(),
            BackupCommand.Build(),
            RestoreCommand.Build(),
            ForgetCommand.Build(),
            DoctorCommand.Build(),
        };
        // names of files may begin with an @
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (args.Any(IsEmpty))
        {
            Session.Say("An argument is empty: give it a value, or leave it out.");
            return 2;
        }

        if (parsed.Errors.Count > 0)
        {
            foreach (var sentence in WrongUsage.Explain(parsed))
            {
                Session.Say(sentence);
            }

            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        // signals are handled here: the library's own handling would cut the cleaning up short
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static bool IsEmpty(string argument) =>
        string.IsNullOrWhiteSpace(argument)
        || (argument.StartsWith("--", StringComparison.Ordinal) && argument.EndsWith('='));
}
