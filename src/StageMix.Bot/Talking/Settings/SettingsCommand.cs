using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Settings;

/// <summary><c>/mixes settings</c>.</summary>
internal sealed class SettingsCommand : IMemberHandler<CommandInteraction>
{
    public string Route => CommandNames.Path(CommandNames.Settings);

    public Task<InteractionAnswer> HandleAsync(
        CommandInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            InteractionAnswer.Private(SettingsMessage.Of(speaker.Rules.Settings, SettingsPage.Overview, speaker.Words))
        );
}

/// <summary>A page of the settings is turned to; the numbers open as a form.</summary>
internal sealed class SettingsTurn : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Settings;

    public Deferral DeferralFor(ComponentInteraction interaction) =>
        PageOf(interaction) == SettingsPage.Numbers ? Deferral.None : Deferral.Update;

    public Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var (settings, words, page) = (speaker.Rules.Settings, speaker.Words, PageOf(interaction));
        return Task.FromResult(
            page == SettingsPage.Numbers
                ? InteractionAnswer.Open(SettingsNumbers.Modal(settings, words))
                : InteractionAnswer.Update(SettingsMessage.Of(settings, page, words))
        );
    }

    private static SettingsPage PageOf(ComponentInteraction interaction) =>
        Enum.TryParse<SettingsPage>(
            interaction.Values is [var chosen] ? chosen : interaction.Component.Argument,
            out var page
        )
            ? page
            : SettingsPage.Overview;
}
