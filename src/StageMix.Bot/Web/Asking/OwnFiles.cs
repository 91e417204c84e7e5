using Microsoft.Extensions.Options;

namespace StageMix.Bot.Web.Asking;

/// <summary>The files of this machine that may be named in the console: those inside one folder, wherever their links lead.</summary>
internal sealed class OwnFiles(IOptions<WebOptions> options)
{
    private const int MostShown = 500;
    private const int MostLinks = 40;

    private static readonly HashSet<string> _media = new(
        [
            .. (string[])
                [".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".ts", ".mts", ".m2ts", ".mpg", ".flv", ".wmv"],
            .. (string[])[".mp3", ".m4a", ".aac", ".flac", ".wav", ".ogg", ".opus", ".wma", ".aiff"],
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly EnumerationOptions _everyFolder = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 6,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    private string? Folder => options.Value.FilesDirectory is { Length: > 0 } folder ? Resolve(folder) : null;

    public bool AreOpen => Folder is not null;

    /// <summary>The media among them, as they are named in the console.</summary>
    public IReadOnlyList<string> List() =>
        Folder is { } folder
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*", _everyFolder)
                    .Where(path => _media.Contains(Path.GetExtension(path)) && Find(path) is not null)
                    .Take(MostShown)
                    .Select(path => Path.GetRelativePath(folder, path))
                    .Order(StringComparer.CurrentCultureIgnoreCase),
            ]
            : [];

    /// <summary>The full path of a named file, free of links; none when there is no such file inside the folder.</summary>
    /// <param name="name">as <see cref="List"/> names it, or its full path</param>
    public string? Find(string name) =>
        Folder is { } folder
        && !name.Contains('\0', StringComparison.Ordinal)
        && Resolve(Path.Combine(folder, name)) is { } path
        && path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && new FileInfo(path) is { Exists: true, Length: > 0 } // a pipe or a device has no length
            ? path
            : null;

    /// <summary>Follows every link on the way, not the last alone; none when there is nothing or the links go in circles.</summary>
    private static string? Resolve(string path)
    {
        var (real, links) = ("/", 0);
        var left = new Stack<string>(Parts(Path.GetFullPath(path)).Reverse());
        while (left.TryPop(out var part))
        {
            var next = Path.GetFullPath(Path.Combine(real, part));
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is not { } target)
            {
                if (!info.Exists)
                {
                    return null;
                }

                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            real = Path.IsPathRooted(target) ? "/" : real;
            foreach (var further in Parts(target).Reverse())
            {
                left.Push(further);
            }
        }

        return real;
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
