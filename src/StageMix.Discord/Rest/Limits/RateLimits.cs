namespace StageMix.Discord.Rest.Limits;

/// <summary>All limits that Discord sets, in the order in which a request meets them.</summary>
internal sealed class RateLimits(TimeProvider time) : IDisposable
{
    private readonly BucketTable _buckets = new(time);

    // Discord allows 50 and counts when they arrive, which may be closer together than they were sent
    private readonly SlidingWindow _global = new(45, TimeSpan.FromSeconds(1), time);

    private readonly Pause _globalPause = new(time);
    private readonly Pause _addressPause = new(time);

    public InvalidRequestBudget Invalid { get; } = new(InvalidRequestBudget.Limit, time);

    public int BucketCount => _buckets.Count;

    public void Dispose()
    {
        _buckets.Dispose();
        _global.Dispose();
    }

    /// <summary>Waits for room in every limit, sends, and keeps what the answer says about them.</summary>
    /// <exception cref="LimitReachedException">there is no room for longer than the request can wait</exception>
    public async Task<ApiResponse> SendAsync(
        ApiRequest request,
        Func<Task<ApiResponse>> send,
        CancellationToken cancellationToken
    )
    {
        using var turn = await _buckets.EnterAsync(request, cancellationToken);
        await turn.WaitForRoomAsync(cancellationToken);
        await _addressPause.WaitAsync(request.LongestWait, cancellationToken);
        if (request.IsByBot)
        {
            await _globalPause.WaitAsync(request.LongestWait, cancellationToken);
            await _global.PassAsync(cancellationToken);
        }

        if (Invalid.Left is var left && left > TimeSpan.Zero)
        {
            throw new LimitReachedException(left);
        }

        var response = await send();
        Learn(request, response);
        return response;
    }

    private void Learn(ApiRequest request, ApiResponse response)
    {
        Invalid.Learn(response);
        _buckets.Learn(request, response.Limits);
        if (response.IsTooMany && response.Limits.RetryAfter is { } retry)
        {
            switch (response.Limits.Scope)
            {
                case RateLimitScope.Global:
                    _globalPause.Set(retry);
                    break;
                case RateLimitScope.None:
                    _addressPause.Set(retry);
                    break;
            }
        }
    }
}
