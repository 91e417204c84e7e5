using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace StageMix.Discord.Gateway;

/// <summary>Hands events to whoever takes them. One that cannot be handled must not end the connection.</summary>
internal sealed partial class GatewayEvents(IEnumerable<IGatewayListener> listeners, ILogger logger)
{
    private readonly ILookup<string, IGatewayListener> _listeners = listeners.ToLookup(
        listener => listener.EventName,
        StringComparer.Ordinal
    );

    public void Dispatch(string name, JsonElement data, CancellationToken cancellationToken)
    {
        foreach (var listener in _listeners[name])
        {
            try
            {
                listener.Handle(data, cancellationToken);
            }
            catch (Exception failure)
            {
                LogFailed(failure, name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "An event of the kind {Name} could not be handled")]
    private partial void LogFailed(Exception failure, string name);
}
