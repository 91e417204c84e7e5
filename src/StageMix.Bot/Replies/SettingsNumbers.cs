using System.Globalization;
using StageMix.Bot.Guilds;
using StageMix.Bot.Requests;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>The settings that are numbers, written into a modal: a field a setting, named by it; empty is the operator's.</summary>
internal static class SettingsNumbers
{
    private const int LongestNumber = 5;

    /// <summary>Those settings, each with its least and its most.</summary>
    public static readonly IReadOnlyDictionary<Setting, (int Least, int Most)> All = new Dictionary<Setting, (int, int)>
    {
        [Setting.Quorum] = (1, 100),
        [Setting.VotingMinutes] = (1, 10_080),
        [Setting.ActiveAPerson] = (1, 1000),
        [Setting.ActiveAGuild] = (1, 1000),
        [Setting.MostStages] = (2, LimitOptions.HardMostStages),
    };

    public static Modal Modal(GuildSettings settings, Words words) =>
        new(
            new CustomId(Actions.Set, nameof(SettingsPage.Numbers)).ToString(),
            words.Say(Phrase.SettingsNumbers),
            [.. All.Keys.Select(setting => new Label(words.Say(setting), Field(setting, settings)))]
        );

    /// <summary>Says which number could not be taken.</summary>
    public static OutgoingMessage NotANumber(Setting setting, Words words) =>
        new(
            words.Say(
                Phrase.SettingNotANumber,
                ("setting", words.Say(setting)),
                ("least", All[setting].Least),
                ("most", All[setting].Most)
            )
        );

    /// <summary>What a guild has set; none where it has not.</summary>
    public static int? Of(Setting setting, GuildSettings settings) =>
        setting switch
        {
            Setting.Quorum => settings.Quorum,
            Setting.VotingMinutes => settings.VotingMinutes,
            Setting.ActiveAPerson => settings.ActiveAPerson,
            Setting.ActiveAGuild => settings.ActiveAGuild,
            _ => settings.MostStages,
        };

    private static TextInput Field(Setting setting, GuildSettings settings) =>
        new($"{setting}")
        {
            Value = Of(setting, settings)?.ToString(CultureInfo.InvariantCulture),
            Placeholder = string.Create(CultureInfo.InvariantCulture, $"{All[setting].Least}–{All[setting].Most}"),
            MaxLength = LongestNumber,
            Required = false,
        };
}
