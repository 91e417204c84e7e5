using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StageMix.Discord;
using StageMix.Discord.Rest;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Uploading.YouTube;
using StageMix.Tools.Processes;
using StageMix.Tools.YouTube;
using StageMix.Tools.YtDlp;

namespace StageMix.Bot.CommandLine;

/// <summary><c>doctor</c>: checks what the program needs on this machine; exit 0 when all is right.</summary>
internal static class DoctorCommand
{
    private const long FreeBytesWanted = 5L << 30;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <param name="Detail">what was found, or what to do</param>
    /// <param name="Advice">what would be better, although it works</param>
    private sealed record Check(string Name, bool Ok, string Detail, string? Advice = null);

    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "Print the result as JSON" };
        var online = new Option<bool>("--online")
        {
            Description = "Ask Google too whether the sign-in to YouTube is valid",
        };
        var command = new Command(
            "doctor",
            "Checks tools, libraries, disk, the Discord token and the sign-in to YouTube"
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
        Check[] checks = [];
        var exit = await Session.RunAsync(
            async (session, token) =>
            {
                checks =
                [
                    await ToolAsync("ffmpeg", "-version", token),
                    await ToolAsync("ffprobe", "-version", token),
                    await YtDlpAsync(session, token),
                    OpenCv(),
                    Disk(session.WorkspaceDirectory),
                    await DiscordAsync(session, token),
                    await YouTubeAsync(session, online, token),
                ];
            },
            stop
        );
        if (json)
        {
            Session.Print(new { Ok = checks.All(check => check.Ok), Checks = checks });
        }
        else
        {
            foreach (var check in checks)
            {
                var verdict =
                    !check.Ok ? "wrong"
                    : check.Advice is null ? "right"
                    : "old  ";
                var advice = check.Advice is null ? "" : $". {check.Advice}";
                Console.WriteLine($"{verdict}  {check.Name, -12} {check.Detail}{advice}");
            }
        }

        return exit != 0 ? exit
            : checks.All(check => check.Ok) ? 0
            : 1;
    }

    private static async Task<Check> ToolAsync(string program, string versionFlag, CancellationToken stop)
    {
        try
        {
            var answer = await ToolProcess.CaptureAsync(new ToolRun(program, [versionFlag]), stop);
            return new Check(program, Ok: true, answer.Split('\n')[0]);
        }
        catch (ToolException failure)
        {
            return new Check(program, Ok: false, $"{failure.Message}: apt install ffmpeg");
        }
    }

    private static async Task<Check> YtDlpAsync(Session session, CancellationToken stop)
    {
        var options = session.Get<IOptions<AcquiringOptions>>().Value;
        var state = await YtDlpState.FindAsync(options, session.Get<TimeProvider>(), stop);
        return new Check(YtDlpProgram.Name, state.IsThere, state.Detail, state.Concern);
    }

    private static async Task<Check> DiscordAsync(Session session, CancellationToken stop)
    {
        var settings = session.Get<IConfiguration>();
        if (settings["DISCORD_TOKEN"] is not { Length: > 0 } secret)
        {
            return new Check("Discord", Ok: true, "no DISCORD_TOKEN: the bot runs without Discord");
        }

        var address = settings["Discord:ApiBaseUrl"] ?? "https://discord.com/api/v10";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var api) || api.Scheme is not ("http" or "https"))
        {
            return new Check("Discord", Ok: false, $"{address} is no address: set Discord__ApiBaseUrl");
        }

        if (!BotToken.TryParse(secret, out var token))
        {
            return new Check("Discord", Ok: false, "DISCORD_TOKEN holds no bot's token: copy it again");
        }

        using var discord = new DiscordApi(
            api,
            token,
            session.Get<TimeProvider>(),
            SystemJitter.Next,
            NullLogger<DiscordApi>.Instance
        );
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(_patience);
        try
        {
            var application = await discord.GetApplicationAsync(patience.Token);
            return application switch
            {
                { IsDone: true } => new Check("Discord", Ok: true, $"signed in as {application.Value.Name}"),
                { Error.Failure: ApiFailure.UnknownToken } => new Check(
                    "Discord",
                    Ok: false,
                    "Discord does not know this token: make a new one and set DISCORD_TOKEN"
                ),
                _ => new Check("Discord", Ok: false, $"{address} cannot be asked: {application.Error?.Message}"),
            };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Check("Discord", Ok: false, $"{address} does not answer: try again later");
        }
    }

    private static async Task<Check> YouTubeAsync(Session session, bool online, CancellationToken stop)
    {
        var options = session.Get<IOptions<YouTubeOptions>>().Value;
        var state = await YouTubeState.FindAsync(options, session.Get<YouTubeAccount>(), online, stop);
        return new Check("YouTube", state.Ok, state.Detail, state.Concern);
    }

    private static Check OpenCv()
    {
        var loads = NativeLibrary.TryLoad("OpenCvSharpExtern", typeof(OpenCvSharp.Cv2).Assembly, null, out _);
        return new Check(
            "OpenCV",
            loads,
            loads ? "its library loads" : "its library does not load: apt install libgtk-3-0"
        );
    }

    private static Check Disk(string workspace)
    {
        try
        {
            Directory.CreateDirectory(workspace);
            OutputPlace.CheckFolder(workspace);
        }
        catch (Exception failure) when (failure is MixException || MixException.IsRefusedByDisk(failure))
        {
            return new Check("disk", Ok: false, $"{workspace} cannot be written to: set Storage__DataDirectory");
        }

        var free = new DriveInfo(Path.GetFullPath(workspace)).AvailableFreeSpace;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{free / 1e9:0.0} GB free for {Path.GetFullPath(workspace)}"
        );
        return new Check("disk", free >= FreeBytesWanted, text);
    }
}
