using System.Text.Json;
using StageMix.Pipeline;

namespace StageMix.Bot.Keeping;

/// <summary>Looks once a second for what commands ask of the running bot, and does it.</summary>
internal sealed partial class WishKeeper(WishBox box, DataKeeper keeper, TimeProvider time, ILogger<WishKeeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await box.AnswerAllAsync(wish => AnswerAsync(wish, stoppingToken), stoppingToken);
            }
            catch (Exception failure)
                when (failure is MixException or JsonException || MixException.IsRefusedByDisk(failure))
            {
                LogFailed(failure);
            }
        }
    }

    private async Task<WishAnswer> AnswerAsync(OperatorWish wish, CancellationToken stop)
    {
        try
        {
            return await keeper.DoAsync(wish, stop);
        }
        catch (MixException refused)
        {
            return new WishAnswer { Problem = refused.UserMessage };
        }
    }

    [LoggerMessage(LogLevel.Error, "What the operator asked of the stored data could not be read or answered")]
    private partial void LogFailed(Exception failure);
}
