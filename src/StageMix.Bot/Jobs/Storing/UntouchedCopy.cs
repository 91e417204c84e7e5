namespace StageMix.Bot.Jobs.Storing;

/// <summary>
/// The database's files as they were before LiteDB opened them. LiteDB writes into what it opens, a damaged file too;
/// whoever is to mend it shall find it as it was.
/// </summary>
internal sealed class UntouchedCopy : IDisposable
{
    private readonly string _folder;
    private readonly string[] _files;

    /// <param name="path">the database</param>
    public UntouchedCopy(string path)
    {
        _files = [path, StoreDatabase.LogOf(path)];
        _folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, "opening")).FullName;
        foreach (var file in _files.Where(File.Exists))
        {
            File.Copy(file, CopyOf(file), overwrite: true);
        }
    }

    /// <summary>Makes the files what they were; to be called when LiteDB has let go of them.</summary>
    public void PutBack()
    {
        foreach (var file in _files)
        {
            File.Delete(file);
            if (File.Exists(CopyOf(file)))
            {
                File.Move(CopyOf(file), file);
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string CopyOf(string file) => Path.Combine(_folder, Path.GetFileName(file));
}
