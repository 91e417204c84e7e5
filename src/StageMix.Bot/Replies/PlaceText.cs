using StageMix.Discord;

namespace StageMix.Bot.Replies;

/// <summary>What the bot may not do in a channel, and who can help.</summary>
internal static class PlaceText
{
    /// <summary>What it needs in a channel to show a mix there.</summary>
    public const Permissions Needed =
        Permissions.ViewChannel
        | Permissions.SendMessages
        | Permissions.EmbedLinks
        | Permissions.AttachFiles
        | Permissions.ReadMessageHistory;

    /// <summary>Names what is missing; null when nothing is.</summary>
    /// <param name="held">what the bot may do there</param>
    public static string? MissingIn(Permissions held, Words words)
    {
        var missing = Enum.GetValues<Permissions>()
            .Where(one => one != Permissions.None && Needed.HasFlag(one) && !held.Allow(one))
            .Select(one => words.Say(one))
            .ToList();
        return missing.Count == 0
            ? null
            : words.Say(Phrase.PermissionsMissing, ("permissions", string.Join(", ", missing)));
    }
}
