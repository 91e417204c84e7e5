using StageMix.Discord.Interactions;

namespace StageMix.Discord.Specs.Interactions;

/// <summary>A command that counts how often it was handled, and answers when it is told to, at once by default.</summary>
internal sealed class Counting(string route, Func<CommandInteraction, Task<InteractionAnswer>>? answer = null)
    : IInteractionHandler<CommandInteraction>
{
    private int _handled;

    public int Handled => _handled;

    public string Route => route;

    public Deferral Deferral { get; init; } = Deferral.Private;

    public CancellationToken LastToken { get; private set; }

    public Task<InteractionAnswer> HandleAsync(CommandInteraction interaction, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _handled);
        LastToken = cancellationToken;
        return answer?.Invoke(interaction) ?? Task.FromResult(InteractionAnswer.Private("Here."));
    }
}
