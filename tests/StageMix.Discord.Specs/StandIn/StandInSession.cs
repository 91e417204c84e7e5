using System.Text.Json.Nodes;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>A session: its events in order, told again from wherever a client left off.</summary>
public sealed class StandInSession(string id, StandInConnection connection)
{
    private const int MostKept = 5000;

    private readonly Lock _lock = new();
    private readonly Queue<(int Sequence, string Name, JsonNode Data)> _events = new();
    private StandInConnection _connection = connection;

    public string Id { get; } = id;

    public int Sequence { get; private set; }

    /// <summary>It can no longer be resumed; what a client had not heard by then is lost.</summary>
    public bool IsEnded { get; internal set; }

    public void Dispatch(string name, JsonNode data)
    {
        lock (_lock)
        {
            _events.Enqueue((++Sequence, name, data));
            if (_events.Count > MostKept)
            {
                _events.Dequeue();
            }

            _connection.Send(0, data.DeepClone(), Sequence, name);
        }
    }

    /// <summary>What was missed is told in order, and RESUMED ends it.</summary>
    internal void Resume(StandInConnection next, int seen)
    {
        lock (_lock)
        {
            _connection = next;
            foreach (var (sequence, name, data) in _events.Where(missed => missed.Sequence > seen))
            {
                next.Send(0, data.DeepClone(), sequence, name);
            }

            next.Send(0, new JsonObject(), ++Sequence, "RESUMED");
        }
    }
}
