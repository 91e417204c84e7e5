using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Discord;
using StageMix.Discord.Rest;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>Where a message goes, and where else when that place is gone or closed to the bot.</summary>
internal static class Placing
{
    /// <summary>The channels to be tried, in order; after them, whoever asked is written to directly.</summary>
    public static IReadOnlyList<Snowflake> ChannelsFor(NoticeKind kind, MixJob job, GuildSettings guild)
    {
        string?[] channels = kind switch
        {
            NoticeKind.VoteAsked => [guild.ReviewChannel],
            NoticeKind.Approval => [guild.ReviewChannel, job.Place!.Channel, guild.AnnouncementChannel],
            NoticeKind.Announcement => [guild.AnnouncementChannel],
            _ => [job.Place!.Channel, guild.AnnouncementChannel],
        };
        return [.. channels.OfType<string>().Distinct(StringComparer.Ordinal).Select(id => Snowflake.Parse(id, null))];
    }

    /// <summary>Whether somebody must see it: then it goes to a direct message rather than nowhere.</summary>
    public static bool MayGoToTheOwner(NoticeKind kind) =>
        kind is not (NoticeKind.VoteAsked or NoticeKind.Announcement);

    /// <summary>Whether a place is gone or closed, so that another one is wanted; other errors may pass.</summary>
    public static bool IsClosed(ApiError error) =>
        error.Code
            is DiscordErrorCode.UnknownChannel
                or DiscordErrorCode.UnknownUser
                or DiscordErrorCode.MissingAccess
                or DiscordErrorCode.MissingPermissions
                or DiscordErrorCode.CannotMessageUser
                or DiscordErrorCode.NoSharedGuild;
}
