using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Pipeline;

/// <summary>
/// The table on which rooms leave their outputs, each under the fingerprint of what it was made from. What stands there
/// is not made again: that gives resume after a crash, an instant second mix, and renders of only what changed.
/// </summary>
/// <remarks>Outputs appear whole: they are written aside and then renamed, so two processes may share a workspace.</remarks>
/// <param name="shownAs">what people are told the folder is, where they would not know it itself</param>
public sealed class Workspace(string directory, string? shownAs = null)
{
    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly ConcurrentDictionary<string, byte> _used = new(StringComparer.Ordinal);

    /// <summary>What people are told the folder is.</summary>
    public string ShownAs { get; } = shownAs ?? Path.GetFullPath(directory);

    /// <summary>What was made and what was found there, for telling people.</summary>
    public WorkspaceTally Tally { get; } = new();

    /// <summary>The outputs that were made or found here, by their path below the workspace.</summary>
    public IReadOnlyCollection<string> Used => [.. _used.Keys];

    /// <summary>How much room its disk has.</summary>
    public long FreeBytes => new DriveInfo(Directory.CreateDirectory(directory).FullName).AvailableFreeSpace;

    /// <summary>Whether the room's media file under that fingerprint stands there.</summary>
    /// <param name="extension">with its dot</param>
    public bool Holds(string room, Fingerprint fingerprint, string extension) =>
        File.Exists(PathOf(room, fingerprint, extension));

    /// <summary>The room's output under that fingerprint: found, or made and kept.</summary>
    public async Task<T> KeepAsync<T>(
        string room,
        Fingerprint fingerprint,
        Func<Task<T>> make,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var path = PathOf(room, fingerprint, ".json");
        if (await RecallAsync<T>(path, cancellationToken) is { } known && TryReuse(room, path))
        {
            return known;
        }

        var made = await make();
        await WholeFile.WriteAsync(
            path,
            async aside =>
            {
                await using var file = File.Create(aside);
                await JsonSerializer.SerializeAsync(file, made, _json, cancellationToken);
            },
            ShownAs
        );
        Make(room, path);
        return made;
    }

    /// <summary>The room's media file under that fingerprint: found, or made and kept.</summary>
    /// <param name="extension">with its dot</param>
    /// <param name="make">writes the file at the path that it is given</param>
    public async Task<string> KeepFileAsync(
        string room,
        Fingerprint fingerprint,
        string extension,
        Func<string, Task> make
    )
    {
        var path = PathOf(room, fingerprint, extension);
        if (TryReuse(room, path))
        {
            return path;
        }

        await WholeFile.WriteAsync(path, make, ShownAs);
        Make(room, path);
        return path;
    }

    /// <summary>
    /// As <see cref="KeepFileAsync"/>, for what comes bit by bit: until it is whole it has a folder of its own, which
    /// stays when <paramref name="fetch"/> fails. Who wants the same waits, in other processes too.
    /// </summary>
    /// <param name="fetch">goes on with what lies in the folder that it is given, and returns the whole file's path in it</param>
    public async Task<string> KeepFetchedAsync(
        string room,
        Fingerprint fingerprint,
        string extension,
        Func<string, Task<string>> fetch,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var path = PathOf(room, fingerprint, extension);
        if (TryReuse(room, path))
        {
            return path;
        }

        var folder = path + ".part";
        try
        {
            using var turn = await FolderTurn.TakeAsync(folder, time, cancellationToken);
            if (!TryReuse(room, path))
            {
                File.Move(await fetch(folder), path);
                Make(room, path);
            }

            Directory.Delete(folder, recursive: true);
            return path;
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(ShownAs, failure);
        }
    }

    private void Make(string room, string path)
    {
        Use(path);
        Tally.CountMade(room);
    }

    /// <summary>Uses what stands there; when it was last used decides how long it stays.</summary>
    /// <returns>false when nothing stands there, or no longer</returns>
    private bool TryReuse(string room, string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
        catch (IOException gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }

        Use(path);
        Tally.CountReused(room);
        return true;
    }

    private void Use(string path) => _used[Path.GetRelativePath(directory, path)] = 0;

    private string PathOf(string room, Fingerprint fingerprint, string extension) =>
        Path.Combine(directory, room, fingerprint.Hex + extension);

    private static async Task<T?> RecallAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<T>(file, _json, cancellationToken);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            // damaged is as good as absent: it is made again
            return null;
        }
    }
}
