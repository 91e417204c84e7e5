using System.Net;
using Google;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Requests;

namespace StageMix.Tools.YouTube;

/// <summary>Reads what the libraries throw.</summary>
/// <remarks>https://developers.google.com/youtube/v3/docs/errors</remarks>
internal static class YouTubeErrors
{
    public static YouTubeException Read(Exception failure) =>
        failure switch
        {
            YouTubeException known => known,
            TokenResponseException token => Read(token),
            GoogleApiException answer => Read(answer.HttpStatusCode, answer.Error, answer),
            // the library's own time limit, or a connection that could not be made or broke off
            _ => new YouTubeException(YouTubeReason.Unavailable, failure.Message, failure),
        };

    public static YouTubeException Read(HttpStatusCode status, RequestError? error, Exception? inner = null)
    {
        var reason = error?.Errors?.FirstOrDefault()?.Reason ?? "";
        var said = error?.Message is { Length: > 0 } message ? message : $"HTTP {(int)status}";
        return new YouTubeException(ReasonOf(status, reason), reason.Length > 0 ? $"{said} ({reason})" : said, inner);
    }

    private static YouTubeReason ReasonOf(HttpStatusCode status, string reason) =>
        (reason, (int)status) switch
        {
            ("quotaExceeded" or "dailyLimitExceeded", _) => YouTubeReason.QuotaSpent,
            ("uploadLimitExceeded", _) => YouTubeReason.UploadLimit,
            ("youtubeSignupRequired", _) => YouTubeReason.NoChannel,
            ("insufficientPermissions" or "ACCESS_TOKEN_SCOPE_INSUFFICIENT", _) => YouTubeReason.NotCovered,
            ("rateLimitExceeded" or "userRateLimitExceeded", _) or (_, 429) => YouTubeReason.RateLimited,
            (_, 401) => YouTubeReason.SignInEnded,
            (_, 404 or 410) => YouTubeReason.Gone,
            (_, 408 or >= 500) => YouTubeReason.Unavailable,
            _ => YouTubeReason.Refused,
        };

    private static YouTubeException Read(TokenResponseException failure)
    {
        var reason = failure.Error?.Error switch
        {
            "invalid_grant" => YouTubeReason.SignInEnded,
            "invalid_client" or "unauthorized_client" or "deleted_client" => YouTubeReason.UnknownProgram,
            _ when (int?)failure.StatusCode is < 500 => YouTubeReason.Refused,
            _ => YouTubeReason.Unavailable,
        };
        return new YouTubeException(reason, failure.Error?.ErrorDescription ?? failure.Error?.Error ?? "", failure);
    }
}
