using System.Globalization;
using StageMix.Pipeline.Uploading.YouTube;
using StageMix.Tools;
using StageMix.Tools.YouTube;

namespace StageMix.Bot.CommandLine;

/// <summary>How it stands with uploads to YouTube, for <c>doctor</c>.</summary>
/// <param name="Detail">what is there, or what to do</param>
/// <param name="Concern">what the sign-in cannot do</param>
internal sealed record YouTubeState(bool Ok, string Detail, string? Concern = null)
{
    public const string UploadsAlone =
        "The sign-in covers uploading alone: whether a video can be watched is not seen, and none can be taken down; ./stagemix login youtube makes one that can";

    /// <param name="online">ask Google too</param>
    public static async Task<YouTubeState> FindAsync(
        YouTubeOptions options,
        YouTubeAccount account,
        bool online,
        CancellationToken cancellationToken
    )
    {
        var hasProgram = options.ToRules().Program is not null;
        var signIn = await account.FindAsync(cancellationToken);
        return signIn is null && !hasProgram
                ? new(Ok: true, "no YOUTUBE_CLIENT_ID and YOUTUBE_CLIENT_SECRET: mixes stay in the gallery")
            : signIn is null
                ? new(Ok: true, "nobody is signed in (./stagemix login youtube): mixes stay in the gallery")
            : !hasProgram ? new(Ok: false, "signed in, but YOUTUBE_CLIENT_ID or YOUTUBE_CLIENT_SECRET is missing")
            : signIn.Since is not null && OwnerOnly.IsOpenToOthers(options.SignInFile)
                ? new(Ok: false, $"others can read the sign-in: chmod 600 {options.SignInFile}")
            : online && await FindFailureAsync(account, cancellationToken) is { } failure ? new(Ok: false, failure)
            : new(Ok: true, Describe(signIn, options), signIn.CanManage ? null : UploadsAlone);
    }

    private static string Describe(YouTubeSignInState signIn, YouTubeOptions options)
    {
        var since = signIn.Since is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"signed in on {day:yyyy-MM-dd}")
            : "signed in by YOUTUBE_REFRESH_TOKEN";
        return options.AllowedGuildIds.Count > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{since}; guilds that may upload: {options.AllowedGuildIds.Count}"
            )
            : $"{since}; no guild may upload yet: set YouTube__AllowedGuildIds__0";
    }

    private static async Task<string?> FindFailureAsync(YouTubeAccount account, CancellationToken cancellationToken)
    {
        try
        {
            await account.CheckAsync(cancellationToken);
            return null;
        }
        catch (YouTubeException failure)
        {
            return YouTubeFailures.Explain(failure).UserMessage.TrimEnd('.');
        }
    }
}
