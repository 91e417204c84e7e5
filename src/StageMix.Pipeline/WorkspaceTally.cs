using System.Collections.Concurrent;

namespace StageMix.Pipeline;

/// <summary>How many outputs each room made, and how many it found already made.</summary>
public sealed class WorkspaceTally
{
    private readonly ConcurrentDictionary<string, (int Made, int Reused)> _rooms = new(StringComparer.Ordinal);

    /// <summary>How many outputs all rooms made.</summary>
    public int Made => _rooms.Values.Sum(room => room.Made);

    public (int Made, int Reused) Of(string room) => _rooms.GetValueOrDefault(room);

    internal void CountMade(string room) => _rooms.AddOrUpdate(room, (1, 0), (_, n) => (n.Made + 1, n.Reused));

    internal void CountReused(string room) => _rooms.AddOrUpdate(room, (0, 1), (_, n) => (n.Made, n.Reused + 1));
}
