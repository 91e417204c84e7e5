using System.Formats.Tar;
using System.IO.Compression;
using StageMix.Tools;

namespace StageMix.Bot.Keeping;

/// <summary>
/// All that the bot cannot make again, in one file: the jobs, what people were shown of them, and what they sent. A
/// sign-in, keys and the records of uploads are left out: put back, they would be of another time than what they speak of.
/// </summary>
/// <remarks>A tar file through gzip. The jobs are a copy that is whole by itself.</remarks>
internal static class DataArchive
{
    public const string Jobs = "jobs.db";

    private static readonly byte[] _gzip = [0x1F, 0x8B];

    /// <summary>The folders in it, by their names in the archive.</summary>
    public static IReadOnlyList<(string Name, string Path)> Folders(StorageOptions storage) =>
        [
            ("mixes", Path.GetFullPath(storage.MixesDirectory)),
            ("received", Path.GetFullPath(storage.ReceivedDirectory)),
            ("gallery", Path.GetFullPath(storage.GalleryDirectory)),
        ];

    public static bool IsOne(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[2];
        return file.ReadAtLeast(head, 2, throwOnEndOfStream: false) == 2 && head.SequenceEqual(_gzip);
    }

    /// <param name="jobsCopy">a copy of the jobs</param>
    /// <returns>how many files are in it</returns>
    public static async Task<int> WriteAsync(
        string path,
        string jobsCopy,
        StorageOptions storage,
        CancellationToken cancellationToken
    )
    {
        // what is in it is for the operator alone
        await using var file = OwnerOnly.Open(path, FileMode.CreateNew);
        // videos are small already: more pressing only takes time
        await using var packed = new GZipStream(file, CompressionLevel.Fastest);
        await using var tar = new TarWriter(packed, TarEntryFormat.Pax);
        await tar.WriteEntryAsync(jobsCopy, Jobs, cancellationToken);
        var count = 1;
        foreach (var (name, folder) in Folders(storage).Where(folder => Directory.Exists(folder.Path)))
        {
            foreach (var found in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                count += await TryAddAsync(tar, found, name, folder, cancellationToken) ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Unpacks what belongs into it, and nothing else.</summary>
    /// <exception cref="InvalidDataException">it is damaged, or holds what does not belong into it</exception>
    public static async Task ReadAsync(string path, string folder, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(unpacked);
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            var target = Path.GetFullPath(Path.Combine(folder, entry.Name));
            var isInside = target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            if (!isInside || entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            {
                throw new InvalidDataException($"{entry.Name} does not belong into a backup");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await entry.ExtractToFileAsync(target, overwrite: false, cancellationToken);
        }
    }

    /// <summary>A file that is not whole yet, or was deleted meanwhile, is left out.</summary>
    private static async Task<bool> TryAddAsync(
        TarWriter tar,
        string path,
        string name,
        string folder,
        CancellationToken cancellationToken
    )
    {
        if (Path.GetFileName(path).StartsWith('.') || new FileInfo(path).LinkTarget is not null)
        {
            return false;
        }

        try
        {
            await tar.WriteEntryAsync(
                path,
                $"{name}/{Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')}",
                cancellationToken
            );
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
