using System.Globalization;

namespace StageMix.Benchmarks.Speed;

/// <summary>How much memory some work holds at most, in this process and in the programs that it starts.</summary>
internal static class PeakMemory
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <returns>millions of bytes in main memory, of all processes together; what lies beside it for other reasons counts too</returns>
    public static async Task<double> OfAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        // what earlier work has left goes back to the system
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var working = work();
        var most = 0.0;
        while (!working.IsCompleted)
        {
            most = Math.Max(most, OfTree());
            await Task.WhenAny(working, Task.Delay(_pause, TimeProvider.System, cancellationToken));
        }

        await working;
        return most;
    }

    private static double OfTree()
    {
        var processes = Directory
            .EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Select(Read)
            .OfType<(int Id, int Parent, double Megabytes)>()
            .ToLookup(process => process.Parent);
        return Read($"/proc/{Environment.ProcessId}")!.Value.Megabytes + OfChildren(Environment.ProcessId);

        double OfChildren(int parent) => processes[parent].Sum(child => child.Megabytes + OfChildren(child.Id));
    }

    /// <summary>Null when the process has ended meanwhile.</summary>
    /// <remarks>See <c>man 5 proc_pid_stat</c>.</remarks>
    private static (int Id, int Parent, double Megabytes)? Read(string folder)
    {
        const int ParentField = 1;
        const int PagesField = 21;
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (
                int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
                int.Parse(fields[ParentField], CultureInfo.InvariantCulture),
                long.Parse(fields[PagesField], CultureInfo.InvariantCulture) * Environment.SystemPageSize / 1e6
            );
        }
        catch (IOException)
        {
            return null;
        }
    }
}
