namespace StageMix.Discord;

/// <summary>Remembers what was added for a while, and forgets it then.</summary>
internal sealed class RecentSet<T>(TimeSpan memory, TimeProvider time)
    where T : notnull
{
    private readonly Lock _lock = new();
    private readonly HashSet<T> _items = [];
    private readonly Queue<(T Item, long Added)> _order = new();

    /// <returns>whether it is new</returns>
    public bool Add(T item)
    {
        lock (_lock)
        {
            Forget();
            var isNew = _items.Add(item);
            if (isNew)
            {
                _order.Enqueue((item, time.GetTimestamp()));
            }

            return isNew;
        }
    }

    public bool Contains(T item)
    {
        lock (_lock)
        {
            Forget();
            return _items.Contains(item);
        }
    }

    private void Forget()
    {
        while (_order.TryPeek(out var oldest) && time.GetElapsedTime(oldest.Added) >= memory)
        {
            _items.Remove(_order.Dequeue().Item);
        }
    }
}
