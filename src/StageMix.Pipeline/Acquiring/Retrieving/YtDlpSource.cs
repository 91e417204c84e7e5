using StageMix.Pipeline.Acquiring.Links;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>The yt-dlp program as the settings have it. One that serves is looked for once; one that is too old, anew each time, since it may have been replaced.</summary>
internal sealed class YtDlpSource(AcquiringOptions options, WebAccess web, TimeProvider time)
{
    private readonly YtDlpRules _rules = Rules(options, web);

    private volatile YtDlpProgram? _program;

    public async Task<(YtDlpClient Client, YtDlpVersion Version, string? Concern)> GetAsync(
        CancellationToken cancellationToken
    )
    {
        var program =
            _program ?? await YtDlpProgram.FindAsync(options.YtDlpPath, options.ToolsDirectory, cancellationToken);
        var concern = program.Version.Concern(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        _program = concern is null ? program : null;
        return (new YtDlpClient(program, _rules, web.Resolver, web.Connector, time), program.Version, concern);
    }

    public static YtDlpTarget TargetOf(MediaLink link) =>
        new(
            link.Address,
            link switch
            {
                YouTubeVideo or YouTubePlaylist => YtDlpReader.YouTube,
                DiscordAttachment => YtDlpReader.AnyFile,
                _ => YtDlpReader.AnyHost,
            }
        );

    private static YtDlpRules Rules(AcquiringOptions options, WebAccess web) =>
        new()
        {
            Network = web.Rules,
            CookiesPath = options.CookiesPath,
            ExtraArguments = options.YtDlpArguments,
            Patience = TimeSpan.FromSeconds(options.PatienceSeconds),
            FetchLimit = TimeSpan.FromMinutes(options.FetchMinutes),
            ByteLimit = options.LargestMegabytes << 20,
            FreeBytesKept = options.FreeMegabytesKept << 20,
        };
}
