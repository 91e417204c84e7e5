using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Web.Asking;

/// <summary>A file that came through the console.</summary>
/// <param name="Name">its name here: the hash of its bytes, so that the same file is kept once</param>
/// <param name="Label">what the person called it</param>
public sealed record Upload(string Name, string Label)
{
    public const int NameLetters = 64;

    /// <summary>Reads what <see cref="ToString"/> wrote into a form.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Upload? upload)
    {
        var isOne =
            text?.Length > NameLetters
            && text[NameLetters] == ' '
            && text.Take(NameLetters).All(char.IsAsciiHexDigitLower);
        upload = isOne ? new Upload(text![..NameLetters], GivenName.Of(text[(NameLetters + 1)..])) : null;
        return isOne;
    }

    public override string ToString() => $"{Name} {Label}";
}

/// <summary>The uploaded files, streamed into a folder of the bot's own. They stay as long as a job names them.</summary>
internal sealed class Uploads(IOptions<StorageOptions> storage, TimeProvider time)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>How much is written before the disk is looked at again.</summary>
    private const long LookEvery = 64L << 20;

    /// <summary>How long a file stays that no job names: its form may come back with another try.</summary>
    private static readonly TimeSpan _stay = TimeSpan.FromDays(1);

    private readonly string _folder = Path.GetFullPath(storage.Value.ReceivedDirectory);

    /// <summary>Takes a file in.</summary>
    /// <returns>none when there is nothing in it</returns>
    /// <exception cref="MixException">the disk is too full for it</exception>
    public async Task<Upload?> KeepAsync(Stream bytes, string? givenName, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var half = Path.Combine(_folder, AsideFile.NameFor(""));
        try
        {
            if (await WriteAsync(bytes, half, cancellationToken) is not { } hash)
            {
                return null;
            }

            File.Move(half, Path.Combine(_folder, hash), overwrite: true);
            return new Upload(hash, GivenName.Of(givenName));
        }
        catch (IOException failure) when (failure is not BadHttpRequestException)
        {
            throw MixException.CannotWrite("the data folder", failure);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>Whether the disk takes so many bytes more and keeps what must stay free.</summary>
    /// <exception cref="MixException">it does not</exception>
    public void CheckRoomFor(long bytes)
    {
        Directory.CreateDirectory(_folder);
        if (new DriveInfo(_folder).AvailableFreeSpace - bytes < storage.Value.FreeBytesKept)
        {
            throw new MixException(
                MixFailure.DiskFull,
                "The disk has no room for these files: delete mixes that are no longer needed, or give links."
            );
        }
    }

    /// <summary>The source that an upload is; none when it is no longer here.</summary>
    public MediaSource? Find(Upload upload)
    {
        var path = Path.Combine(_folder, upload.Name);
        return File.Exists(path) ? new MediaSource(path) { Label = upload.Label } : null;
    }

    /// <summary>Deletes what no job has named for a day.</summary>
    public void Sweep(IReadOnlyList<MixJob> jobs)
    {
        if (!Directory.Exists(_folder))
        {
            return;
        }

        var named = jobs.SelectMany(job => job.Request.Stages.Prepend(job.Request.Song))
            .Select(source => source.Given)
            .ToHashSet(StringComparer.Ordinal);
        var old = time.GetUtcNow().UtcDateTime - _stay;
        foreach (var path in Directory.EnumerateFiles(_folder).Where(path => !named.Contains(path)).ToList())
        {
            if (File.GetLastWriteTimeUtc(path) < old)
            {
                File.Delete(path);
            }
        }
    }

    private async Task<string?> WriteAsync(Stream bytes, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 0,
            FileOptions.Asynchronous
        );
        var buffer = new byte[BufferBytes];
        var (written, look) = (0L, 0L);
        int read;
        while ((read = await bytes.FillAsync(buffer, cancellationToken)) > 0)
        {
            if (written >= look)
            {
                CheckRoomFor(0);
                look = written + LookEvery;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            written += read;
        }

        return written == 0 ? null : Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
