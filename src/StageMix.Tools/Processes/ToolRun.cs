namespace StageMix.Tools.Processes;

/// <summary>One run of an outside program: what to start, and what flows through its pipes.</summary>
/// <param name="Program">a name on the path, or a path</param>
/// <param name="Arguments">handed over one by one, never through a shell</param>
public sealed record ToolRun(string Program, IReadOnlyList<string> Arguments)
{
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

    /// <summary>How long the program may take before it is killed.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(2);
}
