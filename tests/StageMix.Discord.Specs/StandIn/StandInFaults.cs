using System.Collections.Concurrent;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>What goes wrong, and when.</summary>
public sealed class StandInFaults
{
    private readonly ConcurrentQueue<(string Route, Fault Fault)> _planned = new();

    /// <summary>Decides for every request; for soaks.</summary>
    public Func<RecordedRequest, Fault?> Chance { get; set; } = _ => null;

    /// <summary>The next request to a route meets the fault. Faults strike in the order in which they were planned.</summary>
    /// <param name="route">method and template: <c>POST channels/{channel}/messages</c></param>
    public void Plan(string route, Fault fault) => _planned.Enqueue((route, fault));

    internal Fault? Strike(RecordedRequest request) =>
        _planned.TryPeek(out var next)
        && next.Route == $"{request.Method} {request.Route}"
        && _planned.TryDequeue(out next)
            ? next.Fault
            : Chance(request);
}

/// <param name="Status">0: the connection is cut without an answer</param>
/// <param name="IsDone">the request is carried out all the same, and only the answer is lost</param>
public sealed record Fault(int Status, bool IsDone = false)
{
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>user, shared, global; none: a 429 from in front of Discord.</summary>
    public string? Scope { get; private init; }

    /// <summary>In place of the usual error's.</summary>
    public string? Text { get; init; }

    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Before anything happens.</summary>
    public TimeSpan? Delay { get; init; }

    public static Fault Cut(bool isDone = false) => new(0, isDone);

    public static Fault TooMany(string? scope, TimeSpan retryAfter) =>
        new(429)
        {
            Scope = scope,
            RetryAfter = retryAfter,
            // who is taken for a nuisance does not get as far as JSON
            Text = scope is null ? "<html>error code: 1015</html>" : null,
        };
}
