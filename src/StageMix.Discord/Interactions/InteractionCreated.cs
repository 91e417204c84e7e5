using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StageMix.Discord.Gateway;

namespace StageMix.Discord.Interactions;

/// <summary>Hands each interaction to the router once. The gateway may tell of one several times, as it does when it resumes.</summary>
public sealed partial class InteractionCreated(
    InteractionRouter router,
    TimeProvider time,
    ILogger<InteractionCreated> logger
) : IGatewayListener
{
    // as long as an interaction can be answered at all
    private readonly RecentSet<Snowflake> _seen = new(TimeSpan.FromMinutes(15), time);
    private readonly ConcurrentDictionary<Snowflake, Task> _running = [];

    public string EventName => "INTERACTION_CREATE";

    public void Handle(JsonElement data, CancellationToken cancellationToken)
    {
        if (InteractionReader.Read(data) is not var (interaction, isTyping) || !_seen.Add(interaction.Id))
        {
            return;
        }

        var running = RunAsync(interaction, isTyping, cancellationToken);
        _running[interaction.Id] = running;
        _ = running.ContinueWith(_ => _running.TryRemove(interaction.Id, out Task? _), TaskScheduler.Default);
    }

    /// <summary>Ends when all that is being answered now is answered.</summary>
    public Task FinishAsync() => Task.WhenAll(_running.Values);

    private async Task RunAsync(Interaction interaction, bool isTyping, CancellationToken cancellationToken)
    {
        // the gateway reads on at once
        await Task.Yield();
        try
        {
            await (
                isTyping && interaction is CommandInteraction typing
                    ? router.SuggestAsync(typing, cancellationToken)
                    : router.RouteAsync(interaction, cancellationToken)
            );
        }
        catch (Exception bug)
        {
            LogFailed(bug, interaction.Id);
        }
    }

    [LoggerMessage(LogLevel.Error, "Interaction {Id} was lost: answering it failed")]
    private partial void LogFailed(Exception bug, Snowflake id);
}
