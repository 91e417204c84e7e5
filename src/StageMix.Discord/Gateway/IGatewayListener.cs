using System.Text.Json;

namespace StageMix.Discord.Gateway;

/// <summary>Takes one kind of event.</summary>
public interface IGatewayListener
{
    /// <summary>Discord's name for it, such as <c>INTERACTION_CREATE</c>.</summary>
    string EventName { get; }

    /// <summary>Begins what is to be done. The next event waits until this returns, so it must not take long.</summary>
    /// <param name="cancellationToken">the bot is stopping</param>
    void Handle(JsonElement data, CancellationToken cancellationToken);
}
