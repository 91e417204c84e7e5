using System.Threading.Channels;
using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Talking.Asking;

/// <summary>
/// Copies what is attached as soon as its mix is taken: Discord's addresses of attachments expire within a day, and the
/// mix may wait behind others. What could not be copied is left to the mix, which says why.
/// </summary>
internal sealed partial class AttachmentCopies(
    MixPipeline pipeline,
    IOptions<StorageOptions> storage,
    ILogger<AttachmentCopies> logger
) : BackgroundService
{
    private readonly Channel<(JobId Mix, MediaSource File)> _wanted = Channel.CreateUnbounded<(JobId, MediaSource)>();

    /// <summary>Begins to copy, and returns at once.</summary>
    public void Begin(JobId mix, MediaSource file) => _wanted.Writer.TryWrite((mix, file));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            _wanted.Reader.ReadAllAsync(stoppingToken),
            stoppingToken,
            async (wanted, stop) => await CopyAsync(wanted.Mix, wanted.File, stop)
        );

    private async Task CopyAsync(JobId mix, MediaSource file, CancellationToken stop)
    {
        var workspace = new Workspace(storage.Value.WorkspaceDirectory);
        try
        {
            await pipeline.FetchAheadAsync(file, workspace, stop);
            await new MixFolder(storage.Value, mix).AddUsesAsync(workspace.Used, stop);
        }
        catch (MixException failure)
        {
            LogFailed(failure, mix, failure.UserMessage);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A file attached for job {Job} could not be copied ahead: {Reason}")]
    private partial void LogFailed(Exception failure, JobId job, string reason);
}
