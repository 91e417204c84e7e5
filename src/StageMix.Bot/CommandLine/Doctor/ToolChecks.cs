using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Tools.Processes;
using StageMix.Tools.YtDlp;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>The outside programs, each with its version.</summary>
internal static class ToolChecks
{
    /// <summary>What yt-dlp needs for YouTube.</summary>
    private const int LeastDeno = 2;

    public static async Task<Check> FfmpegAsync(string program, CancellationToken stop)
    {
        try
        {
            return new Check(program, Ok: true, await FirstLineAsync(program, "-version", stop));
        }
        catch (ToolException failure)
        {
            return new Check(program, Ok: false, $"{failure.Message}: apt install ffmpeg");
        }
    }

    public static async Task<Check> YtDlpAsync(Session session, CancellationToken stop)
    {
        var options = session.Get<IOptions<AcquiringOptions>>().Value;
        var state = await YtDlpState.FindAsync(options, session.Get<TimeProvider>(), stop);
        return new Check(YtDlpProgram.Name, state.IsThere, state.Detail, state.Concern);
    }

    /// <summary>Everything but YouTube works without it.</summary>
    public static async Task<Check> JavaScriptAsync(CancellationToken stop)
    {
        const string Name = "deno";
        const string Advice =
            "yt-dlp needs Deno 2.3 or later for YouTube: see https://docs.deno.com/runtime/getting_started/installation";
        try
        {
            var version = await FirstLineAsync(Name, "--version", stop);
            var isNew =
                version.Split(' ').Skip(1).FirstOrDefault() is { } number
                && Version.TryParse(number, out var parsed)
                && parsed >= new Version(LeastDeno, 3);
            return new Check(Name, Ok: true, version, isNew ? null : Advice);
        }
        catch (ToolException)
        {
            return new Check(Name, Ok: true, "not on the path", Advice);
        }
    }

    public static async Task<Check> FontsAsync(CancellationToken stop)
    {
        try
        {
            foreach (var (language, letters) in new[] { ("ko", "Hangul"), ("ja", "kana") })
            {
                var found = await ToolProcess.CaptureAsync(
                    new ToolRun("fc-list", [$":lang={language}", "family"]),
                    stop
                );
                if (string.IsNullOrWhiteSpace(found))
                {
                    return new Check("fonts", Ok: false, $"no font has {letters}: apt install fonts-noto-cjk");
                }
            }

            return new Check("fonts", Ok: true, "Hangul and kana can be drawn");
        }
        catch (ToolException failure)
        {
            return new Check("fonts", Ok: false, $"{failure.Message}: apt install fontconfig fonts-noto-cjk");
        }
    }

    private static async Task<string> FirstLineAsync(string program, string versionFlag, CancellationToken stop) =>
        (await ToolProcess.CaptureAsync(new ToolRun(program, [versionFlag]), stop)).Split('\n')[0].Trim();
}
