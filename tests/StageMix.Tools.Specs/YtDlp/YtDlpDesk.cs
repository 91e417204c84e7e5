using StageMix.Tools.Specs.Network;
using StageMix.Tools.YtDlp;

namespace StageMix.Tools.Specs.YtDlp;

/// <summary>The real yt-dlp program and a host of the spec's own, to which every name and address leads.</summary>
internal sealed class YtDlpDesk : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-spec-");

    public YtDlpDesk() => Network = new SmallNetwork(Host.ServeAsync);

    public MediaHost Host { get; } = new();

    public SmallNetwork Network { get; }

    public YtDlpRules Rules { get; set; } = new() { Patience = TimeSpan.FromSeconds(5), FreeBytesKept = 0 };

    /// <summary>Where fetched files go.</summary>
    public string Folder => _folder.FullName;

    public IReadOnlyList<string> Left => [.. _folder.EnumerateFiles().Select(file => file.Name)];

    public async ValueTask DisposeAsync()
    {
        await Network.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public async Task<RemoteMedia> ProbeAsync(string path) =>
        await (await ClientAsync()).ProbeAsync(Target(path), 10, TestContext.Current.CancellationToken);

    public async Task<byte[]> FetchAsync(
        string path,
        IProgress<double>? progress,
        CancellationToken stop,
        YtDlpWanted? wanted = null
    )
    {
        wanted ??= new YtDlpWanted(YtDlpKind.Sound, 1080);
        var file = await (await ClientAsync()).FetchAsync(Target(path), wanted, Folder, progress, stop);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    public async Task ShouldRefuseAsync(string path, YtDlpReason reason) =>
        (
            await Should.ThrowAsync<YtDlpException>(() => FetchAsync(path, null, TestContext.Current.CancellationToken))
        ).Reason.ShouldBe(reason);

    private async Task<YtDlpClient> ClientAsync() =>
        new(
            await YtDlpProgram.FindAsync(null, Folder, TestContext.Current.CancellationToken),
            Rules,
            Network,
            Network,
            TimeProvider.System
        );

    private static YtDlpTarget Target(string path) => new("http://media.example" + path, YtDlpReader.AnyHost);
}
