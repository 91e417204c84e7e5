using System.CommandLine;
using StageMix.Pipeline.Planning;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary><c>doctor</c>: checks what the program needs on this machine and elsewhere; exit 0 when all is right.</summary>
internal static class DoctorCommand
{
    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var online = new Option<bool>("--online")
        {
            Description = "Ask Google too whether the sign-in is valid, and try a link to YouTube",
        };
        var command = new Command(
            "doctor",
            "Checks programs, libraries, fonts, encoding, disk, the Discord token and the sign-in to YouTube"
        )
        {
            json,
            online,
        };
        command.SetAction((parsed, stop) => RunAsync(parsed.GetValue(json), parsed.GetValue(online), stop));
        return command;
    }

    private static async Task<int> RunAsync(bool json, bool online, CancellationToken stop)
    {
        var ok = false;
        var exit = await Session.RunAsync(
            async (session, token) =>
            {
                var checks = await FindAsync(session, online, token);
                ok = checks.All(check => check.Ok);
                Print(checks, json);
            },
            stop
        );
        return exit != 0 ? exit
            : ok ? 0
            : 1;
    }

    /// <summary>With settings that cannot be read, nothing else can be looked at.</summary>
    private static async Task<IReadOnlyList<Check>> FindAsync(Session session, bool online, CancellationToken stop)
    {
        var settings = SettingsCheck.Run(session);
        return settings.Ok ? [settings, .. await FindRestAsync(session, online, stop)] : [settings];
    }

    private static async Task<IReadOnlyList<Check>> FindRestAsync(
        Session session,
        bool online,
        CancellationToken stop
    ) =>
        [
            await ToolChecks.FfmpegAsync("ffmpeg", stop),
            await ToolChecks.FfmpegAsync("ffprobe", stop),
            await ToolChecks.YtDlpAsync(session, stop),
            await ToolChecks.JavaScriptAsync(stop),
            await ToolChecks.FontsAsync(stop),
            MachineChecks.OpenCv(),
            MachineChecks.Faces(session.Get<MixPlanner>().Faces),
            .. StorageChecks.All(session.Storage),
            .. await EncodingCheck.AllAsync(session, stop),
            await DiscordCheck.RunAsync(session, stop),
            .. await YouTubeChecks.AllAsync(session, online, stop),
        ];

    private static void Print(IReadOnlyList<Check> checks, bool json)
    {
        if (json)
        {
            Session.Print(new { Ok = checks.All(check => check.Ok), Checks = checks });
            return;
        }

        foreach (var check in checks)
        {
            Print(check);
        }
    }

    private static void Print(Check check)
    {
        var verdict =
            !check.Ok ? "wrong"
            : check.Advice is null ? "right"
            : "so-so";
        var advice = check.Advice is null ? "" : $". {check.Advice}";
        Console.WriteLine($"{verdict}  {check.Name, -18} {check.Detail}{advice}");
    }
}
