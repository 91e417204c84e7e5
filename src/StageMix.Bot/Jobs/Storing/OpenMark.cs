namespace StageMix.Bot.Jobs.Storing;

/// <summary>A file that is there as long as a process has the jobs open. One that a process finds was left by a killed one.</summary>
internal sealed class OpenMark : IDisposable
{
    private readonly string _path;

    /// <param name="databasePath">the database</param>
    public OpenMark(string databasePath)
    {
        _path = Path.ChangeExtension(databasePath, ".open");
        WasLeft = File.Exists(_path);
        File.Create(_path).Dispose();
    }

    /// <summary>The process before this one did not end in good order.</summary>
    public bool WasLeft { get; }

    public void Dispose() => File.Delete(_path);
}
