using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;

namespace StageMix.Bot;

/// <summary>Says in the log, once at the start, when links cannot be taken or soon cannot.</summary>
internal sealed partial class YtDlpNotice(
    IOptions<AcquiringOptions> options,
    TimeProvider time,
    ILogger<YtDlpNotice> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var state = await YtDlpState.FindAsync(options.Value, time, stoppingToken);
        if (!state.IsThere || state.Concern is not null)
        {
            LogConcern(state.Concern ?? state.Detail);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Links: {Concern}")]
    private partial void LogConcern(string concern);
}
