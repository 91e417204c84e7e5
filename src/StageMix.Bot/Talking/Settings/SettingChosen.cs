using StageMix.Bot.Guilds;
using StageMix.Bot.Replies;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Settings;

/// <summary>Something was chosen for a setting.</summary>
internal sealed class SettingChosen(IGuildBook book) : IMemberHandler<ComponentInteraction>
{
    public string Route => Actions.Set;

    public Deferral DeferralFor(ComponentInteraction interaction) => Deferral.Update;

    public async Task<InteractionAnswer> HandleAsync(
        ComponentInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var setting = Enum.Parse<Setting>(interaction.Component.Argument);
        var settings = await book.ChangeAsync(
            speaker.Member.Guild,
            before => SettingValues.Choose(before, setting, interaction.Values),
            cancellationToken
        );
        return InteractionAnswer.Update(SettingsMessage.Of(settings, SettingValues.PageOf(setting), speaker.Words));
    }
}

/// <summary>The form with the numbers was sent.</summary>
internal sealed class NumbersSent(IGuildBook book) : IMemberHandler<ModalInteraction>
{
    public string Route => Actions.Set;

    public Deferral DeferralFor(ModalInteraction interaction) => Deferral.Update;

    public async Task<InteractionAnswer> HandleAsync(
        ModalInteraction interaction,
        Speaker speaker,
        CancellationToken cancellationToken
    )
    {
        var numbers = SettingsNumbers.All.Keys.ToDictionary(
            setting => setting,
            setting => interaction.Text($"{setting}").Trim()
        );
        if (
            numbers.Keys.Where(setting => !SettingValues.IsNumber(setting, numbers[setting])).ToList()
            is [var wrong, ..]
        )
        {
            return InteractionAnswer.Private(SettingsNumbers.NotANumber(wrong, speaker.Words));
        }

        var settings = await book.ChangeAsync(
            speaker.Member.Guild,
            before =>
                numbers.Aggregate(before, (after, number) => SettingValues.Write(after, number.Key, number.Value)),
            cancellationToken
        );
        return InteractionAnswer.Update(SettingsMessage.Of(settings, SettingsPage.Overview, speaker.Words));
    }
}
