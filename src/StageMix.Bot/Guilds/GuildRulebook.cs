using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Bot.Requests;
using StageMix.Pipeline.Uploading;
using StageMix.Pipeline.Uploading.YouTube;

namespace StageMix.Bot.Guilds;

/// <summary>Says what holds in a guild. A guild can tighten what the operator allows, and loosen nothing.</summary>
public sealed class GuildRulebook(
    IGuildBook book,
    IOptions<VotingOptions> voting,
    IOptions<ApprovalOptions> approval,
    IOptions<LimitOptions> limits,
    IOptions<YouTubeOptions> youTube
)
{
    public async Task<GuildRules> FindAsync(string guild, CancellationToken cancellationToken) =>
        Of(await book.FindAsync(guild, cancellationToken));

    private GuildRules Of(GuildSettings guild)
    {
        var mayUpload =
            ulong.TryParse(guild.Guild, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && youTube.Value.AllowedGuildIds.Contains(id);
        return new GuildRules(guild)
        {
            Quorum = guild.Quorum ?? voting.Value.Quorum,
            VotingTime = TimeSpan.FromMinutes(guild.VotingMinutes ?? voting.Value.Minutes),
            MayUpload = mayUpload,
            NeedsApproval = guild.NeedsApproval ?? (approval.Value.Required && mayUpload),
            Privacy = Tighter(guild.Privacy ?? MixPrivacy.Unlisted, youTube.Value.MaxPrivacy),
            Limits = Tightened(limits.Value, guild),
        };
    }

    private static LimitOptions Tightened(LimitOptions limits, GuildSettings guild) =>
        new()
        {
            ActiveAPerson = Tighter(guild.ActiveAPerson, limits.ActiveAPerson),
            ActiveAGuild = Tighter(guild.ActiveAGuild, limits.ActiveAGuild),
            PauseSeconds = limits.PauseSeconds,
            FewestStages = limits.FewestStages,
            MostStages = Math.Max(limits.FewestStages, Tighter(guild.MostStages, limits.MostStages)),
        };

    private static int Tighter(int? guild, int most) => Math.Min(guild ?? most, most);

    private static MixPrivacy Tighter(MixPrivacy guild, MixPrivacy most) => guild < most ? guild : most;
}
