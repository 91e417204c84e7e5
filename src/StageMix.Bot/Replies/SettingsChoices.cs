using StageMix.Bot.Guilds;
using StageMix.Discord;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>What can be chosen on each page of the settings.</summary>
internal static class SettingsChoices
{
    /// <summary>The value of an option that leaves a setting to the operator.</summary>
    public const string ByOperator = "none";

    private const int MostRoles = 25;
    private static readonly int[] _textChannels = [0, 5];

    public static IReadOnlyList<ActionRow> Of(GuildSettings settings, SettingsPage page, Words words) =>
        page switch
        {
            SettingsPage.People =>
            [
                Entities(EntityKind.Role, Setting.ModeratorRoles, settings.ModeratorRoles, words),
                Entities(EntityKind.Role, Setting.TrustedRoles, settings.TrustedRoles, words),
                Entities(EntityKind.User, Setting.BlockedMembers, settings.BlockedMembers, words),
                Back(words),
            ],
            SettingsPage.Places =>
            [
                Channel(Setting.ReviewChannel, settings.ReviewChannel, words),
                Channel(Setting.AnnouncementChannel, settings.AnnouncementChannel, words),
                Back(words),
            ],
            SettingsPage.Rules =>
            [
                Values(Setting.WithoutBallots, settings.WithoutBallots, words),
                YesOrNo(settings, words),
                Values(Setting.Privacy, settings.Privacy, words),
                Languages(settings, words),
                Back(words),
            ],
            _ => [Pages(words)],
        };

    private static ActionRow Pages(Words words) =>
        new(
            new StringSelect(
                Actions.Settings,
                [
                    Page(SettingsPage.People, Phrase.SettingsPeople, words),
                    Page(SettingsPage.Places, Phrase.SettingsPlaces, words),
                    Page(SettingsPage.Rules, Phrase.SettingsRules, words),
                    Page(SettingsPage.Numbers, Phrase.SettingsNumbers, words),
                ]
            )
            {
                Placeholder = words.Say(Phrase.SettingsAsked),
            }
        );

    private static SelectOption Page(SettingsPage page, Phrase label, Words words) => new(words.Say(label), $"{page}");

    private static ActionRow Back(Words words) =>
        new(
            new Button(
                ButtonStyle.Secondary,
                words.Say(Phrase.ButtonBack),
                new CustomId(Actions.Settings, $"{SettingsPage.Overview}").ToString()
            )
        );

    private static ActionRow Entities(EntityKind kind, Setting setting, IReadOnlyList<string> chosen, Words words) =>
        new(
            new EntitySelect(kind, IdOf(setting))
            {
                Placeholder = words.Say(setting),
                MinValues = 0,
                MaxValues = MostRoles,
                Chosen = Ids(chosen),
            }
        );

    private static ActionRow Channel(Setting setting, string? chosen, Words words) =>
        new(
            new EntitySelect(EntityKind.Channel, IdOf(setting))
            {
                Placeholder = words.Say(setting),
                MinValues = 0,
                Chosen = Ids(chosen is null ? [] : [chosen]),
                ChannelTypes = _textChannels,
            }
        );

    private static ActionRow Values<T>(Setting setting, T? chosen, Words words)
        where T : struct, Enum =>
        Select(
            setting,
            [.. Enum.GetValues<T>().Select(value => (words.Say(value), value.ToString(), value.Equals(chosen)))],
            (Phrase.SettingByOperator, chosen is null),
            words
        );

    private static ActionRow YesOrNo(GuildSettings settings, Words words) =>
        Select(
            Setting.NeedsApproval,
            [
                (words.Say(Phrase.SettingYes), bool.TrueString, settings.NeedsApproval == true),
                (words.Say(Phrase.SettingNo), bool.FalseString, settings.NeedsApproval == false),
            ],
            (Phrase.SettingByOperator, settings.NeedsApproval is null),
            words
        );

    private static ActionRow Languages(GuildSettings settings, Words words) =>
        Select(
            Setting.Language,
            [
                .. Words.All.Select(language =>
                    (language.Say(Phrase.LanguageName), language.Locale, language.Locale == settings.Language)
                ),
            ],
            (Phrase.SettingAsGuild, settings.Language is null),
            words
        );

    /// <summary>Each option names its setting: on a page of several, a chosen "yes" alone would not say to what.</summary>
    private static ActionRow Select(
        Setting setting,
        IEnumerable<(string Label, string Value, bool IsChosen)> values,
        (Phrase Label, bool IsChosen) unset,
        Words words
    ) =>
        new(
            new StringSelect(
                IdOf(setting),
                [
                    .. values
                        .Append((words.Say(unset.Label), ByOperator, unset.IsChosen))
                        .Select(value => new SelectOption(value.Item1, value.Item2)
                        {
                            Description = words.Say(setting),
                            Default = value.Item3,
                        }),
                ]
            )
        );

    private static string IdOf(Setting setting) => new CustomId(Actions.Set, $"{setting}").ToString();

    private static IReadOnlyList<Snowflake> Ids(IReadOnlyList<string> ids) =>
        [.. ids.Take(MostRoles).Select(id => Snowflake.Parse(id, null))];
}
