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

    private readonly string _shownAs = shownAs ?? Path.GetFullPath(directory);

    /// <summary>What was made and what was found there, for telling people.</summary>
    public WorkspaceTally Tally { get; } = new();

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
        if (await RecallAsync<T>(path, cancellationToken) is { } known)
        {
            Tally.Reused(room);
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
            _shownAs
        );
        Tally.Made(room);
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
        if (File.Exists(path))
        {
            Tally.Reused(room);
            return path;
        }

        await WholeFile.WriteAsync(path, make, _shownAs);
        Tally.Made(room);
        return path;
    }

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
