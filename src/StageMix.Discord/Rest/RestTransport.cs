using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly;
using StageMix.Discord.Rest.Limits;

namespace StageMix.Discord.Rest;

/// <summary>Sends requests within all limits, again where that helps, and turns answers into results.</summary>
/// <param name="http">its base address is the API's, ending in a slash; each request brings its own time limit</param>
/// <remarks>The token and paths, which hold tokens too, are never logged.</remarks>
internal sealed partial class RestTransport(
    HttpClient http,
    BotToken token,
    TimeProvider time,
    Func<double> jitter,
    ILogger logger
) : IDisposable
{
    // Discord asks every bot for this form: topics "User Agent" of its reference
    private const string UserAgent = "DiscordBot (https://github.com/stagemix, 0.1.0)";

    private readonly ResiliencePipeline<ApiResponse> _patient = Retrying.Build(TimeSpan.FromSeconds(1), time, jitter);
    private readonly ResiliencePipeline<ApiResponse> _quick = Retrying.Build(TimeSpan.FromSeconds(0.2), time, jitter);

    // an interaction's webhook lives for 15 minutes
    private readonly RecentSet<string> _deadWebhooks = new(TimeSpan.FromMinutes(15), time);
    private volatile ApiError? _tokenRefused;

    public RateLimits Limits { get; } = new(time);

    public void Dispose() => Limits.Dispose();

    public async Task<ApiResult<T>> AskAsync<T>(ApiRequest request, CancellationToken cancellationToken)
        where T : class
    {
        var (response, error) = await SendAsync(request, cancellationToken);
        try
        {
            return error is null ? response!.Read<T>() : error;
        }
        catch (JsonException unreadable)
        {
            return new ApiError(
                ApiFailure.Unavailable,
                DiscordErrorCode.None,
                $"the answer cannot be read: {unreadable.Message}"
            );
        }
    }

    /// <returns>none when it is done</returns>
    public async Task<ApiError?> DoAsync(ApiRequest request, CancellationToken cancellationToken) =>
        (await SendAsync(request, cancellationToken)).Error;

    private async Task<(ApiResponse? Response, ApiError? Error)> SendAsync(
        ApiRequest request,
        CancellationToken cancellationToken
    )
    {
        if (Hopeless(request) is { } known)
        {
            return (null, known);
        }

        var isOutcomeUnknown = false;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Retrying.Request, request);
        try
        {
            var pipeline = request.IsCallback ? _quick : _patient;
            var response = await pipeline.ExecuteAsync(
                async attempt =>
                {
                    var wasUnknown = isOutcomeUnknown;
                    isOutcomeUnknown = true;
                    var answer = await AttemptAsync(request, attempt.CancellationToken);
                    isOutcomeUnknown = wasUnknown || answer.IsServerFailure;
                    return answer;
                },
                context
            );
            if (response.IsSuccess)
            {
                return (response, null);
            }

            var error = response.ToError();
            if (isOutcomeUnknown && error.Code != DiscordErrorCode.None && error.Code == request.ProofOfDone)
            {
                return (response, null);
            }

            Remember(request, error);
            LogRefused(request.Method, request.Route, error.Message);
            return (null, error);
        }
        catch (LimitReachedException limit)
        {
            LogRefused(request.Method, request.Route, limit.Message);
            return (null, new ApiError(ApiFailure.RateLimited, DiscordErrorCode.None, limit.Message, limit.Left));
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException or IOException)
        {
            LogRefused(request.Method, request.Route, failure.Message);
            return (null, new ApiError(ApiFailure.Unavailable, DiscordErrorCode.None, failure.Message));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<ApiResponse> AttemptAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Limits.SendAsync(
            request,
            async () =>
            {
                using var limit = new CancellationTokenSource(request.AttemptLimit, time);
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
                try
                {
                    using var message = ToMessage(request);
                    using var response = await http.SendAsync(message, stop.Token);
                    return await ApiResponse.ReadAsync(response, stop.Token);
                }
                catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
                {
                    throw new TimeoutException("Discord did not answer in time", late);
                }
            },
            cancellationToken
        );

    private HttpRequestMessage ToMessage(ApiRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Path) { Content = request.Body?.Invoke() };
        if (request.IsByBot)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", token.Secret);
        }

        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        return message;
    }

    /// <summary>What is sure to be refused is not sent: refusals add up to a ban.</summary>
    private ApiError? Hopeless(ApiRequest request) =>
        request.IsByBot ? _tokenRefused
        : _deadWebhooks.Contains(request.Major)
            ? new ApiError(ApiFailure.Held, DiscordErrorCode.UnknownWebhook, "this webhook is gone")
        : null;

    private void Remember(ApiRequest request, ApiError error)
    {
        if (request.IsByBot && error.Failure == ApiFailure.UnknownToken)
        {
            _tokenRefused = error;
        }
        else if (
            !request.IsByBot && error.Code is DiscordErrorCode.UnknownWebhook or DiscordErrorCode.UnknownWebhookToken
        )
        {
            _deadWebhooks.Add(request.Major);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A request to Discord failed ({Method} {Route}): {Why}")]
    private partial void LogRefused(HttpMethod method, string route, string why);
}
