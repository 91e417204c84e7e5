using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs.Soak;

/// <summary>Faults at random: of the HTTP API with every request, of the gateway every second or so.</summary>
internal sealed class BadWeather(StandInDiscord discord)
{
    /// <summary>Seldom enough that the faults alone stay below one per cent of what Discord allows in ten minutes.</summary>
    private const double OwnLimits = 0.001;

    public static Fault? Strike() =>
        SystemJitter.Next() switch
        {
            < OwnLimits => Fault.TooMany("user", TimeSpan.FromSeconds(0.3)),
            < 2 * OwnLimits => Fault.TooMany("global", TimeSpan.FromSeconds(0.5)),
            < 0.010 => Fault.TooMany("shared", TimeSpan.FromSeconds(0.3)),
            < 0.020 => new Fault(500),
            < 0.030 => new Fault(502, IsDone: true),
            < 0.040 => Fault.Cut(),
            < 0.050 => Fault.Cut(isDone: true),
            < 0.055 => new Fault(503) { Delay = TimeSpan.FromSeconds(2) },
            _ => null,
        };

    public async Task BlowAsync(TimeSpan length, CancellationToken stop)
    {
        var end = TimeProvider.System.GetUtcNow() + length;
        while (TimeProvider.System.GetUtcNow() < end)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5 + (2 * SystemJitter.Next())), TimeProvider.System, stop);
            await StrikeAsync(stop);
        }
    }

    private async Task StrikeAsync(CancellationToken stop)
    {
        if (discord.Gateway.Connections is not [.., var connection])
        {
            return;
        }

        switch ((int)(SystemJitter.Next() * 9))
        {
            case 0 or 1:
                connection.Cut();
                break;
            case 2:
                connection.Send(7);
                break;
            case 3:
                connection.Send(9, true);
                break;
            case 4:
                discord.Gateway.Forget();
                connection.Send(9, false);
                break;
            case 5:
                connection.Close(4000);
                break;
            case 6:
                discord.Gateway.SurpriseNext(next =>
                {
                    next.Send(7);
                    return Task.CompletedTask;
                });
                connection.Cut();
                break;
            case 7:
                connection.SendText("not a frame");
                break;
            case 8:
                discord.Gateway.AnswersHeartbeats = false;
                await Task.WhenAny(connection.Ended, Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System, stop));
                discord.Gateway.AnswersHeartbeats = true;
                break;
        }
    }
}
