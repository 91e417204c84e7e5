namespace StageMix.Tools.Processes;

/// <summary>One run of an outside program: what to start, and what flows through its pipes.</summary>
/// <param name="Program">a name on the path, or a path</param>
/// <param name="Arguments">handed over one by one, never through a shell</param>
public sealed record ToolRun(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// For programs that work on media, in bytes. Measured: encoding 4K takes less than 1 GiB, decoding 8192 × 8192 with
    /// eight threads less than 2.
    /// </summary>
    public const long MediaMemory = 4L << 30;

    /// <summary>Writes the program's standard input; without it the program gets none.</summary>
    public Func<Stream, CancellationToken, Task>? WriteInput { get; init; }

    /// <summary>Reads the program's standard output; without it the output is thrown away.</summary>
    public Func<Stream, CancellationToken, Task>? ReadOutput { get; init; }

    /// <summary>Sees each line of standard error as it comes.</summary>
    public Action<string>? OnErrorLine { get; init; }

    /// <summary>Where the program starts; without it, where we are.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The program's whole environment; without it the program inherits ours.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>How many bytes of memory the program may use, itself and each of its children; such a program also lets all others go first.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>How long the program may take before it is killed.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(2);
}
