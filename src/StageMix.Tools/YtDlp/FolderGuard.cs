namespace StageMix.Tools.YtDlp;

/// <summary>Watches from outside how a folder grows, and stops what fills it: a program's own limits are its own word.</summary>
internal sealed class FolderGuard(string folder, long byteLimit, long freeBytesKept, TimeProvider time)
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);

    public bool IsTooLarge { get; private set; }

    public bool IsDiskFull { get; private set; }

    public async Task WatchAsync(CancellationTokenSource stop, CancellationToken ended)
    {
        try
        {
            while (!IsTooLarge && !IsDiskFull)
            {
                Look();
                await Task.Delay(_pause, time, ended);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return;
        }

        await stop.CancelAsync();
    }

    private void Look()
    {
        // a file may go between being listed and being measured: it measures 0 then
        var bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Exists ? file.Length : 0);
        IsTooLarge = bytes > byteLimit;
        IsDiskFull = new DriveInfo(folder).AvailableFreeSpace < freeBytesKept;
    }
}
