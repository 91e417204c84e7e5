using System.CommandLine;
using Microsoft.Extensions.Options;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring;
using StageMix.Tools.Processes;
using StageMix.Tools.YtDlp;

namespace StageMix.Bot.CommandLine;

/// <summary><c>update yt-dlp</c>: a current release, checked, into the data folder; on the operator's word only.</summary>
internal static class UpdateCommand
{
    public static Command Build()
    {
        var yes = new Option<bool>("--yes") { Description = "Do not ask" };
        var ytDlp = new Command("yt-dlp", "Takes yt-dlp's current release into the data folder") { yes };
        ytDlp.SetAction(
            (parsed, stop) => Session.RunAsync((session, token) => RunAsync(session, parsed.GetValue(yes), token), stop)
        );
        return new Command("update", "Gets a current version of a program") { ytDlp };
    }

    private static async Task RunAsync(Session session, bool agreed, CancellationToken stop)
    {
        var options = session.Get<IOptions<AcquiringOptions>>().Value;
        var place = new Uri(options.YtDlpReleaseUrl.TrimEnd('/') + "/");
        if (!agreed && !await AgreesAsync(place, options.ToolsDirectory, stop))
        {
            throw Failed("nobody agreed", "give --yes to take it without being asked");
        }

        OutputPlace.CheckFolder(options.ToolsDirectory);
        try
        {
            using var http = new HttpClient();
            var program = await new YtDlpRelease(http, place).InstallAsync(options.ToolsDirectory, stop);
            Console.WriteLine($"yt-dlp {program.Version.Text} is at {Path.GetFullPath(program.Path)}");
        }
        catch (HttpRequestException failure)
        {
            throw Failed($"{place} cannot be reached ({failure.Message.TrimEnd('.')})", "try again later", failure);
        }
        catch (InvalidDataException failure)
        {
            throw Failed(failure.Message, "try again later", failure);
        }
        catch (ToolException failure) when (failure.Failure != ToolFailure.DiskFull)
        {
            throw Failed("the release does not start on this machine", "install yt-dlp with pipx instead", failure);
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(options.ToolsDirectory, failure);
        }
    }

    private static async Task<bool> AgreesAsync(Uri place, string folder, CancellationToken stop)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return false;
        }

        await Console.Error.WriteAsync($"Take {place}{YtDlpRelease.FileName} into {folder}? [y/N] ");
        var answer = await Console.In.ReadLineAsync(stop);
        return answer?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static MixException Failed(string why, string remedy, Exception? inner = null) =>
        new(MixFailure.ToolFailed, $"yt-dlp was not updated, because {why}: {remedy}.", inner);
}
