using StageMix.Discord.Commands;
using StageMix.Discord.Interactions;

namespace StageMix.Discord.Specs.Interactions;

/// <summary>Suggests for the option <c>song</c> of <c>/ask</c>.</summary>
internal sealed class Suggesting(Func<string, Task<IReadOnlyList<CommandChoice>>> suggest) : IAutocompleteHandler
{
    public string Route => "ask";

    public string OptionName => "song";

    public Task<IReadOnlyList<CommandChoice>> SuggestAsync(
        CommandInteraction interaction,
        string typed,
        CancellationToken cancellationToken
    ) => suggest(typed);
}
