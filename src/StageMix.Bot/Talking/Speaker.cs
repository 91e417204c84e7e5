using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Discord;
using StageMix.Discord.Interactions;
using Member = StageMix.Bot.Guilds.Member;

namespace StageMix.Bot.Talking;

/// <summary>A member who speaks to the bot.</summary>
/// <param name="Member">what they may do, judged just now</param>
/// <param name="Rules">what holds in their guild</param>
/// <param name="Words">their own language, for answers that they alone see</param>
internal sealed record Speaker(Member Member, GuildRules Rules, Words Words)
{
    /// <summary>May change the guild's settings.</summary>
    public bool ManagesGuild { get; init; }

    /// <summary>Where the bot goes on to speak to all, in the guild's language.</summary>
    public JobPlace PlaceOf(Interaction interaction) =>
        new(interaction.ChannelId.ToString()!, Words.For(Rules.Settings.Language ?? interaction.GuildLocale).Locale)
        {
            // what the member may send beyond the usual, the bot by itself may not
            FileBytes = Math.Min(interaction.AttachmentSizeLimit, JobPlace.UsualFileBytes),
        };
}

/// <summary>Finds out who speaks.</summary>
internal sealed class Speakers(GuildRulebook rules)
{
    /// <returns>none for somebody outside of a guild</returns>
    public async Task<Speaker?> FindAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction is not { GuildId: { } guild, Member: { } member })
        {
            return null;
        }

        var here = await rules.FindAsync(guild.ToString(), cancellationToken);
        var managesGuild = interaction.MemberMay(Permissions.ManageGuild);
        return new Speaker(
            here.Judge(
                interaction.User.Id.ToString(),
                [.. member.Roles.Select(role => role.ToString())],
                interaction.MemberMay(Permissions.ManageMessages),
                managesGuild
            ),
            here,
            Words.For(interaction.Locale)
        )
        {
            ManagesGuild = managesGuild,
        };
    }
}
