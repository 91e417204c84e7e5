using StageMix.Tools;

namespace StageMix.Pipeline;

/// <summary>A turn at a folder, for one at a time among all processes. It ends with its holder, even when that is killed.</summary>
internal sealed class FolderTurn : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Linux's EWOULDBLOCK, as .NET hands it on.</summary>
    private const int WouldBlock = 11;

    private readonly FileStream _lock;

    private FolderTurn(FileStream held) => _lock = held;

    /// <summary>Makes the folder where it is missing, and waits until it is free.</summary>
    public static async Task<FolderTurn> TakeAsync(
        string folder,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            Directory.CreateDirectory(folder);
            try
            {
                return new FolderTurn(
                    OwnerOnly.Open(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileShare.None)
                );
            }
            catch (IOException busy) when (busy is DirectoryNotFoundException || (busy.HResult & 0xFFFF) == WouldBlock)
            {
                // another holds it, or has just finished and taken the folder away
                await Task.Delay(_pause, time, cancellationToken);
            }
        }
    }

    public void Dispose() => _lock.Dispose();
}
