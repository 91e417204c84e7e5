using Polly;
using Polly.Retry;

namespace StageMix.Discord.Rest;

/// <summary>Which attempts are made again, and when.</summary>
internal static class Retrying
{
    public static readonly ResiliencePropertyKey<ApiRequest> Request = new(nameof(Request));

    /// <param name="first">the delay before the second attempt; later ones grow twice as long, with jitter</param>
    public static ResiliencePipeline<ApiResponse> Build(TimeSpan first, TimeProvider time, Func<double> jitter) =>
        new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<ApiResponse>
                {
                    MaxRetryAttempts = 5,
                    Delay = first,
                    BackoffType = DelayBackoffType.Exponential,
                    MaxDelay = TimeSpan.FromSeconds(15),
                    UseJitter = true,
                    Randomizer = jitter,
                    ShouldHandle = args => ValueTask.FromResult(IsWorthwhile(args.Outcome, RequestOf(args.Context))),
                    // after a 429 the limits hold the request back, and all others that they concern
                    DelayGenerator = args =>
                        ValueTask.FromResult<TimeSpan?>(
                            args.Outcome.Result is { IsTooMany: true } ? TimeSpan.Zero : null
                        ),
                }
            )
            .Build();

    private static ApiRequest RequestOf(ResilienceContext context) => context.Properties.GetValue(Request, null!);

    private static bool IsWorthwhile(Outcome<ApiResponse> outcome, ApiRequest request) =>
        outcome switch
        {
            { Exception: HttpRequestException failure } => request.IsRepeatable || WasNotSent(failure),
            { Exception: TimeoutException or IOException } => request.IsRepeatable,
            { Result: { IsServerFailure: true } } => request.IsRepeatable,
            { Result: { IsTooMany: true, Limits: { RetryAfter: not null } } } => true,
            _ => false,
        };

    private static bool WasNotSent(HttpRequestException failure) =>
        failure.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError;
}
