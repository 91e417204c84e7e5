using StageMix.Tools.Network;

namespace StageMix.Tools.YtDlp;

/// <summary>
/// The place of one run of yt-dlp: a fresh folder that is its home and working directory, an environment that holds
/// nothing of ours, and the filtering proxy as its only way out.
/// </summary>
internal sealed class YtDlpSandbox : IAsyncDisposable
{
    public const string CookiesName = "cookies.txt";
    public const string NoPrograms = "none";

    /// <summary>A name of our own, in a folder that is linked to: neither a title nor a path is read as a pattern.</summary>
    public const string OutputName = "kept/" + FileName;

    public const string FileName = "media";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-yt-dlp-");

    /// <param name="keptFolder">where the fetched file goes; none when only asking</param>
    public YtDlpSandbox(
        YtDlpRules rules,
        INameResolver resolver,
        IConnector connector,
        TimeProvider time,
        string? keptFolder
    )
    {
        Proxy = FilteringProxy.Start(rules.Network, resolver, connector, time);
        _folder.CreateSubdirectory(NoPrograms);
        if (keptFolder is not null)
        {
            Directory.CreateSymbolicLink(At("kept"), Path.GetFullPath(keptFolder));
        }

        if (rules.CookiesPath is { Length: > 0 } cookies)
        {
            // yt-dlp writes into the file that it is given; the temporary folder is its owner's alone
            File.Copy(cookies, At(CookiesName));
            HasCookies = true;
        }
    }

    public FilteringProxy Proxy { get; }

    public bool HasCookies { get; }

    public string Folder => _folder.FullName;

    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            var environment = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "",
                ["HOME"] = Folder,
                ["TMPDIR"] = Folder,
                ["LANG"] = "C.UTF-8",
                ["YTDLP_NO_PLUGINS"] = "1",
            };
            // a redirect to ftp would else go past the proxy, which refuses it
            foreach (var scheme in (string[])["http", "https", "ftp", "all"])
            {
                environment[scheme + "_proxy"] = Proxy.AddressWithCredential;
            }

            return environment;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        // the link goes, what it leads to stays
        _folder.Delete(recursive: true);
    }

    private string At(string name) => Path.Combine(Folder, name);
}
