using System.Diagnostics.Metrics;
using StageMix.Bot.Jobs;

namespace StageMix.Bot.Working;

/// <summary>Counters for whoever hosts the bot, under the meter <c>StageMix</c> (<c>dotnet-counters monitor --counters StageMix</c>).</summary>
internal sealed class JobMeter
{
    public const string Name = "StageMix";

    private readonly Counter<long> _legs;
    private readonly Histogram<double> _rooms;

    public JobMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _legs = meter.CreateCounter<long>("stagemix.legs", "{leg}", "Legs walked, by leg and how they ended");
        _rooms = meter.CreateHistogram<double>("stagemix.room.duration", "s", "Time in each room");
    }

    public void LegEnded(JobLeg leg, JobAttempt attempt)
    {
        _legs.Add(1, new("leg", leg.ToString()), new("end", attempt.End.ToString()));
        foreach (var room in attempt.Rooms)
        {
            _rooms.Record(room.Seconds, new KeyValuePair<string, object?>("room", room.Room.ToString()));
        }
    }
}
