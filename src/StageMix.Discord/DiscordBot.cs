using System.Text.Json;
using Microsoft.Extensions.Logging;
using StageMix.Discord.Gateway;
using StageMix.Discord.Interactions;
using StageMix.Discord.Rest;

namespace StageMix.Discord;

/// <summary>The bot on Discord: connected for as long as it runs, answering interactions.</summary>
/// <param name="jitter">at least 0, less than 1</param>
public sealed partial class DiscordBot(
    DiscordApi api,
    InteractionCreated interactions,
    IEnumerable<IGatewayListener> others,
    TimeProvider time,
    Func<double> jitter,
    ILogger<DiscordBot> logger
)
{
    /// <summary>How long answers that are under way may take when the bot stops.</summary>
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(1);

    /// <exception cref="DiscordException">Discord refuses the bot; the message says why in one sentence</exception>
    /// <exception cref="OperationCanceledException">it was stopped</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var events = new GatewayEvents([new Greeting(logger), interactions, .. others], logger);
        var gateway = new GatewayClient(api, new GatewayIdentity(api.Token), events, time, jitter, logger);
        try
        {
            await gateway.RunAsync(stop);
        }
        finally
        {
            // each says itself what became of it
            await Task.WhenAny(interactions.FinishAsync(), Task.Delay(_farewell, time, CancellationToken.None));
        }
    }

    private sealed partial class Greeting(ILogger logger) : IGatewayListener
    {
        public string EventName => "READY";

        public void Handle(JsonElement data, CancellationToken cancellationToken) =>
            LogReady(data.GetProperty("user").GetProperty("username").GetString() ?? "");

        [LoggerMessage(LogLevel.Information, "Signed in to Discord as {Name}")]
        private partial void LogReady(string name);
    }
}
