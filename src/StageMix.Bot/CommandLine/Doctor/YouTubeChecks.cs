using Microsoft.Extensions.Options;
using StageMix.Pipeline;
using StageMix.Pipeline.Uploading.YouTube;
using StageMix.Tools.YouTube;

namespace StageMix.Bot.CommandLine.Doctor;

/// <summary>The sign-in to YouTube, what is left of today's quota, and whether a link can be asked about.</summary>
internal static class YouTubeChecks
{
    /// <summary>The first video that was ever there.</summary>
    private const string Link = "https://www.youtube.com/watch?v=jNQXAC9IVRw";

    public static async Task<IReadOnlyList<Check>> AllAsync(Session session, bool online, CancellationToken stop)
    {
        var options = session.Get<IOptions<YouTubeOptions>>().Value;
        var account = session.Get<YouTubeAccount>();
        var state = await YouTubeState.FindAsync(options, account, online, stop);
        List<Check> checks = [new Check("YouTube", state.Ok, state.Detail, state.Concern)];
        if (await account.FindAsync(stop) is not null)
        {
            var (uploads, units) = await session.Get<UploadQuota>().LeftAsync(stop);
            var left =
                $"left today, by our own count: {Counted.Of(uploads, "upload")} and {Counted.Of(units, "unit")} for all else";
            checks.Add(
                new Check(
                    "YouTube's quota",
                    Ok: true,
                    left,
                    uploads > 0 ? null : "It begins anew at midnight in California"
                )
            );
        }

        if (online)
        {
            checks.Add(await LinkAsync(session, stop));
        }

        return checks;
    }

    private static async Task<Check> LinkAsync(Session session, CancellationToken stop)
    {
        using var temporary = new TemporaryWorkspace();
        try
        {
            var about = await session.Pipeline.DescribeAsync(session.Source(Link), temporary.Workspace, stop);
            return about.Problem is { } problem
                ? new Check("a link", Ok: false, $"{Link}: {problem.TrimEnd('.')}")
                : new Check("a link", Ok: true, $"{Link} is \"{about.Title}\"");
        }
        catch (MixException failure)
        {
            return new Check("a link", Ok: false, failure.UserMessage.TrimEnd('.'));
        }
    }
}
