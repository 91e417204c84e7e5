namespace StageMix.Tools.Processes;

/// <summary>What a program says on its standard error: the last lines of it, and whether one of them tells that memory ran out.</summary>
internal sealed class LastWords
{
    private const int LinesKept = 40;

    /// <summary>The C library's words for ENOMEM, ffmpeg's, x264's and Python's.</summary>
    private static readonly string[] _outOfMemory =
    [
        "Cannot allocate memory",
        "Could not allocate memory",
        "[error]: malloc of size",
        "MemoryError",
    ];

    private readonly Queue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public bool TellOfNoMemory { get; private set; }

    public void Add(string line)
    {
        // what ffmpeg tells of a file, such as its title, is indented, and a stranger's word
        TellOfNoMemory |=
            !line.StartsWith(' ') && _outOfMemory.Any(words => line.Contains(words, StringComparison.Ordinal));
        _lines.Enqueue(line);
        if (_lines.Count > LinesKept)
        {
            _lines.Dequeue();
        }
    }
}
