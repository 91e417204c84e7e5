using Microsoft.Extensions.Options;
using StageMix.Pipeline;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot;

/// <summary>Works the queue off, one mix after another, through all legs into the gallery.</summary>
public sealed partial class MixWorker(
    WaitingMixes queue,
    MixPipeline pipeline,
    IOptions<StorageOptions> storage,
    ILogger<MixWorker> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var request in queue.TakeAllAsync(stoppingToken))
        {
            queue.Running = request;
            try
            {
                await MixAsync(request, stoppingToken);
            }
            catch (MixException failure)
            {
                LogRefused(failure, request.Title, failure.UserMessage);
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                // one bad mix must not stop those behind it
                LogFailed(bug, request.Title);
            }
            finally
            {
                queue.Running = null;
            }
        }
    }

    private async Task MixAsync(MixRequest request, CancellationToken stoppingToken)
    {
        var workspace = new Workspace(storage.Value.WorkspaceDirectory);
        var watcher = new UnwatchedMix();
        var listened = await pipeline.ListenAsync(request, workspace, watcher, stoppingToken);
        listened = await pipeline.FetchPicturesAsync(listened, workspace, watcher, stoppingToken);
        var plan = await pipeline.PlanAsync(listened, workspace, watcher, stoppingToken);
        var video = await pipeline.RenderAsync(listened, plan, workspace, watcher, stoppingToken);
        var content = await Fingerprint.OfFileAsync(video.VideoPath, stoppingToken);
        var order = new PublishOrder(content.Hex, video.VideoPath, request.Title) { Plan = plan };
        var uploaded = await pipeline.PublishAsync(order, watcher, stoppingToken);
        LogDone(request.Title, uploaded.Link);
    }

    [LoggerMessage(LogLevel.Information, "Mixed {Title}: {Link}")]
    private partial void LogDone(string title, Uri link);

    [LoggerMessage(LogLevel.Warning, "{Title} could not be mixed: {Reason}")]
    private partial void LogRefused(MixException failure, string title, string reason);

    [LoggerMessage(LogLevel.Error, "{Title} failed")]
    private partial void LogFailed(Exception bug, string title);

    private sealed class UnwatchedMix : IMixWatcher
    {
        public Task<T> WatchAsync<T>(Room room, Func<IProgress<double>, Task<T>> work) => work(new Progress<double>());
    }
}
