using System.Text.Json;
using StageMix.Tools.Network;
using StageMix.Tools.Processes;

namespace StageMix.Tools.YtDlp;

/// <summary>Asks about links and fetches them. Each run has a folder, an environment and a filtering proxy of its own.</summary>
public sealed class YtDlpClient(
    YtDlpProgram program,
    YtDlpRules rules,
    INameResolver resolver,
    IConnector connector,
    TimeProvider time
)
{
    /// <summary>How many bytes describing a link may take; pages of playlists are the largest.</summary>
    private const long LargestProbe = 64 << 20;

    /// <summary>What a link leads to, within seconds.</summary>
    /// <param name="playlistEnd">how many of a playlist's videos are wanted</param>
    /// <exception cref="YtDlpException">it leads to nothing that can be taken</exception>
    /// <exception cref="ToolException">yt-dlp is missing, or the disk is full</exception>
    public async Task<RemoteMedia> ProbeAsync(YtDlpTarget target, int playlistEnd, CancellationToken cancellationToken)
    {
        var network = rules.Network with { ByteLimit = LargestProbe };
        await using var sandbox = new YtDlpSandbox(rules with { Network = network }, resolver, connector, time, null);
        using var answer = new MemoryStream();
        var run = new ToolRun(program.Path, YtDlpArguments.Probe(target, playlistEnd, sandbox, program.Version, rules))
        {
            TimeLimit = rules.ProbeLimit,
            ReadOutput = (output, stop) => output.CopyToAsync(answer, stop),
        };
        await YtDlpRun.RunAsync(run, sandbox, cancellationToken);
        return Read(answer) ?? throw new YtDlpException(YtDlpReason.Unknown, "it describes nothing");
    }

    /// <summary>Fetches a link's sound or picture into a folder. What has come of it stays there when this fails, and is continued.</summary>
    /// <returns>the file's path</returns>
    /// <exception cref="YtDlpException">it could not be fetched</exception>
    /// <exception cref="ToolException">yt-dlp is missing, or the disk is full</exception>
    public async Task<string> FetchAsync(
        YtDlpTarget target,
        YtDlpWanted wanted,
        string folder,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var network = rules.Network with { ByteLimit = rules.ByteLimit + LargestProbe };
        await using var sandbox = new YtDlpSandbox(rules with { Network = network }, resolver, connector, time, folder);
        var (isDone, said) = (false, "");
        var run = new ToolRun(program.Path, YtDlpArguments.Fetch(target, wanted, sandbox, program.Version, rules))
        {
            TimeLimit = rules.FetchLimit,
            ReadOutput = async (output, stop) =>
            {
                using var lines = new StreamReader(output);
                while (await lines.ReadLineAsync(stop) is { } line)
                {
                    isDone |= YtDlpArguments.IsDone(line);
                    if (YtDlpArguments.ReadProgress(line) is { } done)
                    {
                        progress?.Report(done);
                    }
                    else
                    {
                        said = line;
                    }
                }
            },
        };
        var guard = new FolderGuard(folder, rules.ByteLimit, rules.FreeBytesKept, time);
        await YtDlpRun.RunGuardedAsync(run, sandbox, guard, cancellationToken);

        // exit code 0 does not mean that there is a file: one that is larger than --max-filesize is passed over
        var path = Path.Combine(folder, YtDlpSandbox.FileName);
        return isDone && File.Exists(path)
            ? path
            : throw new YtDlpException(
                YtDlpErrorText.ReasonOf(said) is var reason and not YtDlpReason.Unknown ? reason : YtDlpReason.TooLarge,
                "it ended without a file: " + said
            );
    }

    private static RemoteMedia? Read(MemoryStream answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.GetBuffer().AsMemory(0, (int)answer.Length));
            return RemoteMediaReader.Read(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
