using StageMix.Discord.Interactions;

namespace StageMix.Discord.Specs.Interactions;

/// <summary>A command that counts how often it was handled, and answers when it is told to, at once by default.</summary>
internal sealed class Counting(string route, Func<CommandInteraction, Task<InteractionAnswer>>? answer = null)
    : IInteractionHandler<CommandInteraction>
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _handled;

    /// <summary>The bot has been told of one. Until then no time may pass, for Discord gives it three seconds.</summary>
    public Task Begun => _begun.Task;

    public int Handled => _handled;

    public string Route => route;

    public Deferral Deferral { get; init; } = Deferral.Private;

    public CancellationToken LastToken { get; private set; }

    public Task<InteractionAnswer> HandleAsync(CommandInteraction interaction, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _handled);
        LastToken = cancellationToken;
        _begun.TrySetResult();
        return answer?.Invoke(interaction) ?? Task.FromResult(InteractionAnswer.Private("Here."));
    }
}
