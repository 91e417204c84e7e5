using System.Text.Json;
using StageMix.Tools;

namespace StageMix.Pipeline.Uploading;

/// <summary>A record in the hands of the one who works on it.</summary>
public sealed class OpenRecord : IDisposable
{
    private readonly FolderTurn _turn;
    private readonly string _path;

    internal OpenRecord(FolderTurn turn, string path, UploadRecord found) => (_turn, _path, Now) = (turn, path, found);

    /// <summary>As it was last written down.</summary>
    public UploadRecord Now { get; private set; }

    /// <summary>Writes a step down. It cannot be cancelled: what has happened has happened.</summary>
    internal async Task WriteAsync(UploadRecord record)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(record);
        await WholeFile.WriteAsync(_path, aside => OwnerOnly.WriteAsync(aside, text, CancellationToken.None));
        Now = record;
    }

    public void Dispose() => _turn.Dispose();
}
