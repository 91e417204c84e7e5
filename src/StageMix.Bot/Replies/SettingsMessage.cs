using System.Globalization;
using StageMix.Bot.Guilds;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>A guild's settings, for whoever may change them: all at a glance, and a page with what can be chosen for each group.</summary>
internal static class SettingsMessage
{
    public static OutgoingMessage Of(GuildSettings settings, SettingsPage page, Words words) =>
        new()
        {
            Embeds =
            [
                new Embed
                {
                    Title = words.Say(Phrase.SettingsTitle),
                    Description = string.Join('\n', Lines(settings, words)),
                },
            ],
            Rows = SettingsChoices.Of(settings, page, words),
        };

    private static IEnumerable<string> Lines(GuildSettings settings, Words words) =>
        Enum.GetValues<Setting>().Select(setting => $"**{words.Say(setting)}**: {ValueOf(setting, settings, words)}");

    private static string ValueOf(Setting setting, GuildSettings settings, Words words) =>
        setting switch
        {
            Setting.ModeratorRoles => All(settings.ModeratorRoles, "@&", words),
            Setting.TrustedRoles => All(settings.TrustedRoles, "@&", words),
            Setting.BlockedMembers => All(settings.BlockedMembers, "@", words),
            Setting.ReviewChannel => settings.ReviewChannel is { } channel
                ? $"<#{channel}>"
                : words.Say(Phrase.SettingHere),
            Setting.AnnouncementChannel => settings.AnnouncementChannel is { } channel
                ? $"<#{channel}>"
                : words.Say(Phrase.SettingNone),
            Setting.WithoutBallots => Said(settings.WithoutBallots, words),
            Setting.NeedsApproval => settings.NeedsApproval is { } needed
                ? words.Say(needed ? Phrase.SettingYes : Phrase.SettingNo)
                : words.Say(Phrase.SettingByOperator),
            Setting.Privacy => Said(settings.Privacy, words),
            Setting.Language => settings.Language is { } language
                ? Words.For(language).Say(Phrase.LanguageName)
                : words.Say(Phrase.SettingAsGuild),
            _ => SettingsNumbers.Of(setting, settings) is { } number
                ? number.ToString(CultureInfo.InvariantCulture)
                : words.Say(Phrase.SettingByOperator),
        };

    private static string Said<T>(T? value, Words words)
        where T : struct, Enum => value is { } chosen ? words.Say(chosen) : words.Say(Phrase.SettingByOperator);

    private static string All(IReadOnlyList<string> ids, string kind, Words words) =>
        ids.Count == 0 ? words.Say(Phrase.SettingNobody) : string.Join(' ', ids.Select(id => $"<{kind}{id}>"));
}

/// <summary>A group of settings; the numbers open as a modal instead.</summary>
internal enum SettingsPage
{
    Overview,
    People,
    Places,
    Rules,
    Numbers,
}
