namespace StageMix.Discord.Interactions;

/// <summary>The handlers of one kind by their routes.</summary>
/// <exception cref="ArgumentException">two have one route</exception>
internal sealed class HandlerTable<TInteraction>(IEnumerable<IInteractionHandler<TInteraction>> handlers)
    where TInteraction : Interaction
{
    private readonly Dictionary<string, IInteractionHandler<TInteraction>> _handlers = handlers.ToDictionary(
        handler => handler.Route,
        StringComparer.Ordinal
    );

    /// <returns>the handler's work, already begun; none when nobody handles this</returns>
    public HandlerCall? Call(string route, TInteraction interaction, CancellationToken cancellationToken) =>
        _handlers.TryGetValue(route, out var handler)
            ? new HandlerCall(
                handler.DeferralFor(interaction),
                // on the pool: a handler that computes before its first await must not hold up others
                Task.Run(() => handler.HandleAsync(interaction, cancellationToken), CancellationToken.None)
            )
            : null;
}

internal sealed record HandlerCall(Deferral Deferral, Task<InteractionAnswer> Work);
