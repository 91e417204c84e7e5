using System.Text.Json;
using Microsoft.Extensions.Options;
using StageMix.Tools;

namespace StageMix.Pipeline.Uploading;

/// <summary>Keeps the records: a folder each, held by one process at a time, readable by its owner alone.</summary>
/// <remarks>They lie apart from the jobs, so that no backup holds the address of a session.</remarks>
public sealed class UploadLedger(IOptions<UploadingOptions> options, TimeProvider time)
{
    /// <summary>Opens the record of a key for its only holder; waits for the one before.</summary>
    internal async Task<OpenRecord> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var folder = MakeFolder(Fingerprint.Of("uploading", 1, key).Hex);
        var turn = await FolderTurn.TakeAsync(folder, time, cancellationToken);
        try
        {
            foreach (var halfWritten in Directory.EnumerateFiles(folder, ".*"))
            {
                File.Delete(halfWritten);
            }

            var path = Path.Combine(folder, "record.json");
            return new OpenRecord(turn, path, await ReadAsync(path, cancellationToken) ?? new UploadRecord(key));
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>A folder of the ledger.</summary>
    internal string MakeFolder(string name)
    {
        var folder = Path.Combine(Path.GetFullPath(options.Value.RecordsDirectory), name);
        try
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(folder)!);
            OwnerOnly.CreateFolder(folder);
            return folder;
        }
        catch (Exception failure) when (MixException.IsRefusedByDisk(failure))
        {
            throw MixException.CannotWrite(options.Value.RecordsDirectory, failure);
        }
    }

    private static async Task<UploadRecord?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize<UploadRecord>(await File.ReadAllBytesAsync(path, cancellationToken))
                : null;
        }
        catch (JsonException damaged)
        {
            // as good as absent would be a second video
            throw new MixException(
                MixFailure.UploadRefused,
                $"What was written down of this upload cannot be read: see whether YouTube has the video, and delete {path} if it has not.",
                damaged
            );
        }
    }
}
