using System.Globalization;

namespace StageMix.Benchmarks.Rendering;

/// <summary>Watches how much memory this process and all that it started have together.</summary>
/// <remarks>See <c>man 5 proc_pid_stat</c>: what processes share is counted for each.</remarks>
internal static class MemoryMeter
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    // of what follows the program's name: the parent, and resident pages
    private const int ParentField = 1;
    private const int PagesField = 21;

    /// <returns>the most that they had at once while that work was done, in bytes</returns>
    public static async Task<long> MostDuringAsync(Func<Task> work)
    {
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(() => WatchAsync(stop.Token));
        try
        {
            await work();
        }
        finally
        {
            await stop.CancelAsync();
        }

        return await watching;
    }

    private static async Task<long> WatchAsync(CancellationToken stop)
    {
        var most = 0L;
        while (!stop.IsCancellationRequested)
        {
            most = Math.Max(most, Now());
            await Task.Delay(_pause, TimeProvider.System, CancellationToken.None);
        }

        return most;
    }

    private static long Now()
    {
        var processes = Directory
            .EnumerateDirectories("/proc")
            .Select(folder => (Id: Path.GetFileName(folder), Fields: Read(folder)))
            .Where(process => process.Fields.Length > PagesField)
            .ToDictionary(process => process.Id, process => process.Fields, StringComparer.Ordinal);
        var own = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var pages = processes.Where(process => Descends(process.Key)).Sum(process => Pages(process.Value));
        return pages * Environment.SystemPageSize;

        bool Descends(string id) =>
            id == own
            || (
                processes.TryGetValue(id, out var fields) && fields[ParentField] != "0" && Descends(fields[ParentField])
            );
    }

    private static long Pages(string[] fields) => long.Parse(fields[PagesField], CultureInfo.InvariantCulture);

    private static string[] Read(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // it ended meanwhile, or is no process
            return [];
        }
    }
}
