using System.Security.Cryptography;
using StageMix.Tools.Processes;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>A folder from which the real program, in processes of its own, works with the stand-in for YouTube.</summary>
internal sealed class YouTubeDesk : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-youtube-");

    private YouTubeDesk(YouTubeStandIn youTube)
    {
        YouTube = youTube;
        foreach (System.Collections.DictionaryEntry inherited in System.Environment.GetEnvironmentVariables())
        {
            Environment[(string)inherited.Key] = (string?)inherited.Value ?? "";
        }

        foreach (var (name, value) in youTube.Environment)
        {
            Environment[name] = value;
        }

        Environment.Remove("DISPLAY");
        Environment.Remove("WAYLAND_DISPLAY");
        UseData("data");
    }

    public YouTubeStandIn YouTube { get; }

    /// <summary>The program's whole environment.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string DataDirectory => Environment["Storage__DataDirectory"];

    public string SignInFile => Path.Combine(DataDirectory, "youtube.json");

    public string Video => At("mix.mp4");

    public string Sha256 { get; private set; } = "";

    /// <param name="media">where the video comes from</param>
    public static async Task<YouTubeDesk> SetUpAsync(SmallMedia media)
    {
        var desk = new YouTubeDesk(await YouTubeStandIn.StartAsync());
        var stop = TestContext.Current.CancellationToken;
        var video = await File.ReadAllBytesAsync(media.At("a.mp4"), stop);
        // a box that players skip makes five chunks of it
        var box = new byte[(5 * 256 << 10) - video.Length - 1000];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        "free"u8.CopyTo(box.AsSpan(4));
        await File.WriteAllBytesAsync(desk.Video, [.. video, .. box], stop);
        desk.Sha256 = Convert.ToHexStringLower(SHA256.HashData([.. video, .. box]));
        return desk;
    }

    public string At(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Lets the program work on another data folder from now on.</summary>
    public void UseData(string name) => Environment["Storage__DataDirectory"] = At(name);

    public Task<Ending> RunAsync(params string[] arguments) => RunAsync(arguments, null, null);

    /// <param name="answer">sees a line of standard error, and gives what the person then types</param>
    /// <param name="kill">kills the program when it is cancelled</param>
    public async Task<Ending> RunAsync(string[] arguments, Func<string, string?>? answer, CancellationToken? kill)
    {
        var said = new List<string>();
        var typed = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var run = new ToolRun("sh", ["-c", "\"$@\"; echo \"exit $?\"", "sh", "dotnet", BotProcess.Path, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            Environment = Environment,
            TimeLimit = Patience.Limit,
            OnErrorLine = line =>
            {
                said.Add(line);
                if (answer?.Invoke(line) is { } line2)
                {
                    typed.Writer.TryWrite(line2);
                }
            },
            WriteInput = answer is null
                ? null
                : async (input, stop) =>
                {
                    await foreach (var line in typed.Reader.ReadAllAsync(stop))
                    {
                        await input.WriteAsync(System.Text.Encoding.UTF8.GetBytes(line + "\n"), stop);
                        await input.FlushAsync(stop);
                    }
                },
        };
        var output = await ToolProcess.CaptureAsync(run, kill ?? TestContext.Current.CancellationToken);
        return Ending.Read(output, said);
    }

    public async ValueTask DisposeAsync()
    {
        await YouTube.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
