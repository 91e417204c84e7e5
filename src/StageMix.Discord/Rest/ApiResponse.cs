using System.Net;
using System.Text.Json;
using StageMix.Discord.Rest.Limits;

namespace StageMix.Discord.Rest;

/// <summary>One answer, read to its end.</summary>
internal sealed record ApiResponse(HttpStatusCode Status, byte[] Body, RateLimitHeaders Limits)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public bool IsServerFailure => (int)Status >= 500;

    public bool IsTooMany => Status == HttpStatusCode.TooManyRequests;

    public static async Task<ApiResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new ApiResponse(response.StatusCode, body, RateLimitHeaders.Read(response.Headers, body));
    }

    /// <exception cref="JsonException">it is not what was expected</exception>
    public T Read<T>() =>
        JsonSerializer.Deserialize<T>(Body, DiscordJson.Options) ?? throw new JsonException("nothing was answered");

    public ApiError ToError()
    {
        var (code, message) = ReadError();
        var failure =
            IsServerFailure ? ApiFailure.Unavailable
            : IsTooMany ? ApiFailure.RateLimited
            : Status == HttpStatusCode.Unauthorized && code != DiscordErrorCode.UnknownWebhookToken
                ? ApiFailure.UnknownToken
            : ApiFailure.Refused;
        return new ApiError(failure, code, message, IsTooMany ? Limits.RetryAfter : null);
    }

    private (DiscordErrorCode Code, string Message) ReadError()
    {
        try
        {
            var said = Read<ErrorBody>();
            // the fields that are wrong stand in a tree of their own: as it is, it tells a developer most
            var fields = said.Errors is { } errors ? " " + errors.GetRawText() : "";
            return ((DiscordErrorCode)said.Code, $"{(int)Status} {said.Message}{fields}");
        }
        catch (JsonException)
        {
            return (DiscordErrorCode.None, $"{(int)Status} {Status}");
        }
    }

    private sealed record ErrorBody(string Message)
    {
        public int Code { get; init; }

        public JsonElement? Errors { get; init; }
    }
}
