using System.Runtime.InteropServices;
using System.Security.Cryptography;
using StageMix.Tools.Processes;

namespace StageMix.Tools.YtDlp;

/// <summary>yt-dlp's current release: a file that holds all that it needs, and the checksums beside it.</summary>
/// <param name="place">the folder of the release's files, with a slash at its end</param>
public sealed class YtDlpRelease(HttpClient http, Uri place)
{
    private const string Checksums = "SHA2-256SUMS";
    private const long LargestChecksums = 1 << 20;
    private const long LargestProgram = 256 << 20;

    private const UnixFileMode Executable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    /// <summary>The release's file for this machine.</summary>
    public static string FileName =>
        RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "yt-dlp_linux_aarch64" : "yt-dlp_linux";

    /// <summary>Puts the program into a folder: checked, tried, and only then in the place of the one before.</summary>
    /// <exception cref="HttpRequestException">it cannot be fetched</exception>
    /// <exception cref="InvalidDataException">it is not what the checksums say, or larger than any release</exception>
    /// <exception cref="ToolException">it does not start here</exception>
    public async Task<YtDlpProgram> InstallAsync(string directory, CancellationToken cancellationToken)
    {
        OwnerOnly.CreateFolder(directory);
        var aside = Path.Combine(directory, $".{Guid.NewGuid():N}");
        try
        {
            var wanted = await ReadChecksumAsync(aside, cancellationToken);
            await FetchAsync(FileName, aside, LargestProgram, cancellationToken);
            if (
                !string.Equals(
                    await ChecksumAsync(aside, cancellationToken),
                    wanted,
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                throw new InvalidDataException($"{FileName} does not match its checksum");
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(aside, Executable);
            }

            var tried = await YtDlpProgram.ReadAsync(aside, cancellationToken);
            var path = Path.Combine(directory, YtDlpProgram.Name);
            File.Move(aside, path, overwrite: true);
            return tried with { Path = path };
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private async Task<string> ReadChecksumAsync(string aside, CancellationToken stop)
    {
        await FetchAsync(Checksums, aside, LargestChecksums, stop);
        // each line: the checksum, two spaces, the file's name
        var lines = await File.ReadAllLinesAsync(aside, stop);
        return lines
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .FirstOrDefault(parts => parts.Length == 2 && parts[1].TrimStart('*') == FileName)
                ?[0]
            ?? throw new InvalidDataException($"{Checksums} does not name {FileName}");
    }

    private async Task FetchAsync(string name, string path, long limit, CancellationToken stop)
    {
        using var answer = await http.GetAsync(new Uri(place, name), HttpCompletionOption.ResponseHeadersRead, stop);
        _ = answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        await using var file = File.Create(path);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await body.ReadAsync(buffer, stop)) > 0)
        {
            if (file.Position + read > limit)
            {
                throw new InvalidDataException($"{name} is larger than any release");
            }

            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
    }

    private static async Task<string> ChecksumAsync(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexString(await SHA256.HashDataAsync(file, stop));
    }
}
