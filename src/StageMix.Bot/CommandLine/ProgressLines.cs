using StageMix.Pipeline;

namespace StageMix.Bot.CommandLine;

/// <summary>Shows on stderr how far a mix is and how long it will take: one line rewritten on a terminal, plain lines otherwise.</summary>
internal sealed class ProgressLines(Workspace workspace, TimeProvider time) : IMixWatcher
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Room, double> _seconds = [];
    private readonly Lock _lock = new();

    /// <summary>How long each room took, for the result.</summary>
    public IReadOnlyDictionary<Room, double> Seconds => _seconds;

    public async Task<T> WatchAsync<T>(Room room, Func<IProgress<double>, Task<T>> work)
    {
        var start = time.GetTimestamp();
        var name = room.ToString().ToLowerInvariant();
        var before = workspace.Tally.Of(name);
        using (var line = new ProgressLine(name, _pause, time, _lock))
        {
            var result = await work(line);
            var seconds = Math.Round(time.GetElapsedTime(start).TotalSeconds, 2);
            // a room may be entered twice: sound is acquired first, pictures when their stages are in
            _seconds[room] = _seconds.GetValueOrDefault(room) + seconds;
            line.Close();
            Session.Say($"{name}: done in {seconds:0.0} s{Reused(before, workspace.Tally.Of(name))}");
            return result;
        }
    }

    private static string Reused((int Made, int Reused) before, (int Made, int Reused) after)
    {
        var (made, reused) = (after.Made - before.Made, after.Reused - before.Reused);
        return reused == 0 ? ""
            : made == 0 ? ", nothing to do again: all of it was at hand"
            : $", {reused} of {made + reused} parts were at hand";
    }
}
