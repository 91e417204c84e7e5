using StageMix.Pipeline.Acquiring;
using StageMix.Tools.Processes;
using StageMix.Tools.YtDlp;

namespace StageMix.Bot;

/// <summary>How it stands with the yt-dlp program, for <c>doctor</c> and the log.</summary>
/// <param name="Detail">which one it is, or why there is none</param>
/// <param name="Concern">what is wrong with its age, and what to do</param>
internal sealed record YtDlpState(bool IsThere, string Detail, string? Concern)
{
    public static async Task<YtDlpState> FindAsync(
        AcquiringOptions options,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var (path, version) = await YtDlpProgram.FindAsync(
                options.YtDlpPath,
                options.ToolsDirectory,
                cancellationToken
            );
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var detail = $"{version.Text} at {path}, {Counted.Of(version.AgeInDays(today), "day")} old";
            return new YtDlpState(IsThere: true, detail, version.Concern(today));
        }
        catch (ToolException failure)
        {
            return new YtDlpState(
                IsThere: false,
                $"{failure.Message}: get it with ./stagemix update yt-dlp, or apt install yt-dlp",
                null
            );
        }
    }
}
