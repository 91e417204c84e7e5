using System.Globalization;
using StageMix.Bot.Guilds;
using StageMix.Bot.Replies;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Talking.Settings;

/// <summary>What components and forms of the settings mean for a guild.</summary>
internal static class SettingValues
{
    /// <param name="values">ids, or one value; none where a choice was cleared</param>
    public static GuildSettings Choose(GuildSettings settings, Setting setting, IReadOnlyList<string> values)
    {
        var value = values is [var only, ..] && only != SettingsChoices.ByOperator ? only : null;
        return setting switch
        {
            Setting.ModeratorRoles => settings with { ModeratorRoles = values },
            Setting.TrustedRoles => settings with { TrustedRoles = values },
            Setting.BlockedMembers => settings with { BlockedMembers = values },
            Setting.ReviewChannel => settings with { ReviewChannel = value },
            Setting.AnnouncementChannel => settings with { AnnouncementChannel = value },
            Setting.WithoutBallots => settings with { WithoutBallots = Parse<WithoutBallots>(value) },
            Setting.NeedsApproval => settings with { NeedsApproval = value is null ? null : value == bool.TrueString },
            Setting.Privacy => settings with { Privacy = Parse<MixPrivacy>(value) },
            Setting.Language => settings with { Language = value },
            _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, "it is a number"),
        };
    }

    /// <summary>The page on which a setting is chosen.</summary>
    public static SettingsPage PageOf(Setting setting) =>
        setting switch
        {
            Setting.ModeratorRoles or Setting.TrustedRoles or Setting.BlockedMembers => SettingsPage.People,
            Setting.ReviewChannel or Setting.AnnouncementChannel => SettingsPage.Places,
            _ => SettingsPage.Rules,
        };

    /// <summary>Whether that can be set; nothing can, and leaves the setting to the operator.</summary>
    public static bool IsNumber(Setting setting, string written) =>
        written.Length == 0
        || int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= SettingsNumbers.All[setting].Least
            && number <= SettingsNumbers.All[setting].Most;

    /// <param name="written">a number that can be set, or nothing</param>
    public static GuildSettings Write(GuildSettings settings, Setting setting, string written)
    {
        int? number = written.Length == 0 ? null : int.Parse(written, CultureInfo.InvariantCulture);
        return setting switch
        {
            Setting.Quorum => settings with { Quorum = number },
            Setting.VotingMinutes => settings with { VotingMinutes = number },
            Setting.ActiveAPerson => settings with { ActiveAPerson = number },
            Setting.ActiveAGuild => settings with { ActiveAGuild = number },
            Setting.MostStages => settings with { MostStages = number },
            _ => throw new ArgumentOutOfRangeException(nameof(setting), setting, "it is no number"),
        };
    }

    private static T? Parse<T>(string? value)
        where T : struct, Enum => value is null ? null : Enum.Parse<T>(value);
}
