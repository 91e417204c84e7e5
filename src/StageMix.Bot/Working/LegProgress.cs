using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Working;

/// <summary>Sees a leg walk through its rooms: where it is now, and how long each room took.</summary>
internal sealed partial class LegProgress(Workspace workspace, TimeProvider time, ILogger logger) : IMixWatcher
{
    private readonly List<RoomTime> _rooms = [];
    private volatile JobProgress _now = new(Room.Acquiring, 0, 0);

    public JobProgress Now => _now with { Made = workspace.Tally.Made };

    /// <summary>The rooms that were left, in order. One in which nothing had to be made again says nothing of how long it takes.</summary>
    public IReadOnlyList<RoomTime> Rooms => _rooms;

    public async Task<T> WatchAsync<T>(Room room, Func<IProgress<double>, Task<T>> work)
    {
        var (start, madeBefore) = (time.GetTimestamp(), workspace.Tally.Made);
        _now = new JobProgress(room, 0, 0);
        var result = await work(new Report(this, room));
        var (seconds, made) = (time.GetElapsedTime(start).TotalSeconds, workspace.Tally.Made - madeBefore);
        _rooms.Add(new RoomTime(room, seconds, made));
        LogLeft(room, seconds, made);
        return result;
    }

    [LoggerMessage(LogLevel.Information, "{Room} took {Seconds:0.0} s; new outputs: {Made}")]
    private partial void LogLeft(Room room, double seconds, int made);

    /// <summary>Reports come from several threads, and the latest counts.</summary>
    private sealed class Report(LegProgress leg, Room room) : IProgress<double>
    {
        void IProgress<double>.Report(double value) => leg._now = new JobProgress(room, Math.Clamp(value, 0, 1), 0);
    }
}
