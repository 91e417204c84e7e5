namespace StageMix.Showcase;

/// <summary>
/// A folder aside in which files are made. Publishing moves them to their place; whatever has not been published is
/// deleted at the end, and so is the place itself if it was made for nothing.
/// </summary>
internal sealed class Workshop : IDisposable
{
    private readonly string _directory;
    private readonly string _aside;
    private readonly bool _madeDirectory;

    public Workshop(string directory)
    {
        _directory = Path.GetFullPath(directory);
        _aside = Path.Combine(_directory, ".making");
        _madeDirectory = !Directory.Exists(_directory);
        Directory.CreateDirectory(_aside);
    }

    /// <summary>Where to write a file while it is being made.</summary>
    public string PathOf(string file) => Path.Combine(_aside, file);

    /// <summary>Moves a finished file to its place, over one of the same name.</summary>
    /// <returns>its full path there</returns>
    public string Publish(string file)
    {
        var path = Path.Combine(_directory, file);
        File.Move(PathOf(file), path, overwrite: true);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(_aside, recursive: true);
        if (_madeDirectory && !Directory.EnumerateFileSystemEntries(_directory).Any())
        {
            Directory.Delete(_directory);
        }
    }
}
