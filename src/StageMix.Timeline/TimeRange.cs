using System.Text.Json.Serialization;

namespace StageMix.Timeline;

/// <summary>A half-open range of time: <paramref name="Start"/> is in it, <paramref name="End"/> is not.</summary>
public readonly record struct TimeRange(Timestamp Start, Timestamp End)
{
    [JsonIgnore]
    public Timestamp Duration => End - Start;

    [JsonIgnore]
    public bool IsEmpty => End <= Start;

    public bool Contains(Timestamp time) => Start <= time && time < End;

    public TimeRange Intersect(TimeRange other) =>
        new(Timestamp.Max(Start, other.Start), Timestamp.Min(End, other.End));

    public override string ToString() => $"{Start}-{End}";
}
