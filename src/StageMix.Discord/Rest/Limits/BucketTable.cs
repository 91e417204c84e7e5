namespace StageMix.Discord.Rest.Limits;

/// <summary>Which bucket a request counts in. Discord names buckets in its answers; several routes may share one.</summary>
internal sealed class BucketTable(TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Major), Bucket> _buckets = [];
    private int _sweepAt = 64;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _buckets.Count;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var bucket in _buckets.Values)
            {
                bucket.Dispose();
            }
        }
    }

    /// <summary>Waits until it is the request's turn.</summary>
    public async Task<BucketTurn> EnterAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var bucket = Take(request);
        var entering = bucket.EnterAsync(cancellationToken);
        while (true)
        {
            try
            {
                await entering;
            }
            catch
            {
                PutBack(bucket);
                throw;
            }

            if (IsCurrent(bucket, request))
            {
                return new BucketTurn(this, bucket, request);
            }

            // while it waited, the request before it learned the bucket's true name; it takes its place there before
            // it lets the next one go, so that their order stays
            var former = bucket;
            bucket = Take(request);
            entering = bucket.EnterAsync(cancellationToken);
            former.Leave();
            PutBack(former);
        }
    }

    /// <summary>Keeps what an answer said, in the bucket that it named.</summary>
    public void Learn(ApiRequest request, RateLimitHeaders limits)
    {
        lock (_lock)
        {
            if (limits.Bucket is { } name)
            {
                _names[RouteOf(request)] = name;
            }

            Find(request).Learn(limits);
        }
    }

    public void PutBack(Bucket bucket)
    {
        lock (_lock)
        {
            bucket.Users--;
        }
    }

    private Bucket Take(ApiRequest request)
    {
        lock (_lock)
        {
            SweepSometimes();
            var bucket = Find(request);
            bucket.Users++;
            return bucket;
        }
    }

    private bool IsCurrent(Bucket bucket, ApiRequest request)
    {
        lock (_lock)
        {
            return Find(request) == bucket;
        }
    }

    private Bucket Find(ApiRequest request)
    {
        var key = (_names.GetValueOrDefault(RouteOf(request)) ?? RouteOf(request), request.Major);
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            _buckets[key] = bucket = new Bucket(time);
        }

        return bucket;
    }

    /// <summary>Every interaction brings a major parameter of its own: idle buckets are forgotten.</summary>
    private void SweepSometimes()
    {
        if (_buckets.Count < _sweepAt)
        {
            return;
        }

        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle)
            {
                _buckets.Remove(key);
                bucket.Dispose();
            }
        }

        _sweepAt = Math.Max(64, 2 * _buckets.Count);
    }

    private static string RouteOf(ApiRequest request) => $"{request.Method} {request.Route}";
}

/// <summary>A request's turn in its bucket; the next one comes when it is disposed.</summary>
internal readonly struct BucketTurn(BucketTable table, Bucket bucket, ApiRequest request) : IDisposable
{
    public Task WaitForRoomAsync(CancellationToken cancellationToken) =>
        bucket.WaitForRoomAsync(request.LongestWait, cancellationToken);

    public void Dispose()
    {
        bucket.Leave();
        table.PutBack(bucket);
    }
}
