namespace StageMix.Discord;

/// <summary>Lets at most so many through in any period; the others wait, first come first served.</summary>
internal sealed class SlidingWindow(int limit, TimeSpan period, TimeProvider time) : IDisposable
{
    private readonly Queue<long> _passed = new();
    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    public async Task PassAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_passed.Count == limit)
            {
                var left = period - time.GetElapsedTime(_passed.Peek());
                if (left > TimeSpan.Zero)
                {
                    await Task.Delay(left, time, cancellationToken);
                }

                _passed.Dequeue();
            }

            _passed.Enqueue(time.GetTimestamp());
        }
        finally
        {
            _turn.Release();
        }
    }
}
