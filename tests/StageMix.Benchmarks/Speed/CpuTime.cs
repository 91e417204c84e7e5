using System.Globalization;

namespace StageMix.Benchmarks.Speed;

/// <summary>Processor time, which other work on the machine hardly changes.</summary>
internal static class CpuTime
{
    /// <summary>Linux counts it for programs in hundredths of a second, whatever the kernel's own clock does.</summary>
    private const double TicksPerSecond = 100;

    // of what follows the program's name: utime, stime, and the same of ended children
    private const int FirstField = 11;
    private const int Fields = 4;

    /// <summary>What some work takes in this process and in the programs that it starts and waits for, in seconds.</summary>
    /// <remarks>See <c>man 5 proc_pid_stat</c>.</remarks>
    public static async Task<double> OfAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(cancellationToken);
        await work();
        return await ReadAsync(cancellationToken) - before;
    }

    private static async Task<double> ReadAsync(CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync("/proc/self/stat", cancellationToken);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return fields.Skip(FirstField).Take(Fields).Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture))
            / TicksPerSecond;
    }
}
