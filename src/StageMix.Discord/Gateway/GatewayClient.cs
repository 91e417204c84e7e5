using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StageMix.Discord.Rest;

namespace StageMix.Discord.Gateway;

/// <summary>Keeps the bot connected, one connection after another, for as long as Discord lets it.</summary>
internal sealed partial class GatewayClient(
    DiscordApi api,
    GatewayIdentity identity,
    GatewayEvents events,
    TimeProvider time,
    Func<double> jitter,
    ILogger logger
)
{
    private const int FailuresBeforeNewStart = 3;

    private static readonly TimeSpan _connectLimit = TimeSpan.FromSeconds(20);

    private readonly GatewaySession _session = new();
    private readonly IdentifyBudget _budget = new(time);
    private readonly ReconnectDelay _delay = new(jitter);
    private Uri? _url;

    /// <exception cref="DiscordException">Discord refuses the bot; trying again does not mend it</exception>
    /// <exception cref="OperationCanceledException">it was stopped</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var failures = 0;
        while (true)
        {
            var end = await ConnectOnceAsync(stop);
            LogEnded(end.Why);
            if (end.Step == NextStep.GiveUp)
            {
                throw new DiscordException(end.Why);
            }

            failures = end.WasReady ? 0 : failures + 1;
            if (failures >= FailuresBeforeNewStart)
            {
                // the addresses may have moved
                _session.Forget();
                _url = null;
            }
            else if (end.Step == NextStep.Identify)
            {
                _session.Forget();
            }

            await Task.Delay(_delay.Next(end), time, stop);
        }
    }

    private async Task<ConnectionEnd> ConnectOnceAsync(CancellationToken stop)
    {
        if (!_session.CanResume && await PrepareIdentifyAsync(stop) is { } problem)
        {
            return problem;
        }

        using var socket = new GatewaySocket(time);
        try
        {
            using var limit = new CancellationTokenSource(_connectLimit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
            await socket.ConnectAsync(_session.CanResume ? _session.ResumeUrl! : _url!, either.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            return new ConnectionEnd(NextStep.Resume, $"the gateway cannot be reached: {failure.Message}");
        }

        var connection = new GatewayConnection(socket, _session, identity, _budget.Spend, Dispatch, time, jitter);
        return await connection.RunAsync(stop);

        void Dispatch(string name, JsonElement data) => events.Dispatch(name, data, stop);
    }

    /// <summary>Makes sure that the address is known and that the bot may introduce itself.</summary>
    /// <returns>why it cannot</returns>
    private async Task<ConnectionEnd?> PrepareIdentifyAsync(CancellationToken stop)
    {
        if (_url is null || _budget.IsStale)
        {
            var answer = await api.GetGatewayAsync(stop);
            if (!answer.IsDone)
            {
                return answer.Error.Failure == ApiFailure.UnknownToken
                    ? CloseCodes.Read(4004)
                    : new ConnectionEnd(
                        NextStep.Identify,
                        $"the gateway's address is not known: {answer.Error.Message}"
                    );
            }

            _url = answer.Value.Url;
            _budget.Learn(answer.Value.SessionStartLimit);
        }

        if (_budget.Wait is var wait && wait > TimeSpan.Zero)
        {
            if (_budget.IsSpent)
            {
                LogSpent(wait);
            }

            await Task.Delay(wait, time, stop);
        }

        return null;
    }

    [LoggerMessage(LogLevel.Information, "The connection to Discord ended: {Why}")]
    private partial void LogEnded(string why);

    [LoggerMessage(
        LogLevel.Warning,
        "Discord allows this bot no more new sessions for now. It connects again in {Wait}; until then nobody can use it"
    )]
    private partial void LogSpent(TimeSpan wait);
}
