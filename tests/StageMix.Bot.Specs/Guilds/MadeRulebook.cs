using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Requests;
using StageMix.Pipeline.Uploading;
using StageMix.Pipeline.Uploading.YouTube;

namespace StageMix.Bot.Specs.Guilds;

/// <summary>What an operator allows, made up for specs, over settings that lie in memory.</summary>
internal sealed class MadeRulebook : IGuildBook
{
    private readonly Dictionary<string, GuildSettings> _settings = new(StringComparer.Ordinal);

    public IReadOnlyList<ulong> AllowedGuildIds { get; init; } = [];

    public MixPrivacy MaxPrivacy { get; init; } = MixPrivacy.Unlisted;

    public LimitOptions Limits { get; init; } = new();

    public GuildRulebook Book =>
        new(
            this,
            Options.Create(new VotingOptions()),
            Options.Create(new ApprovalOptions()),
            Options.Create(Limits),
            Options.Create(new YouTubeOptions { AllowedGuildIds = AllowedGuildIds, MaxPrivacy = MaxPrivacy })
        );

    /// <summary>The rules of a guild that has set this.</summary>
    public Task<GuildRules> FindAsync(GuildSettings settings)
    {
        _settings[settings.Guild] = settings;
        return Book.FindAsync(settings.Guild, CancellationToken.None);
    }

    public Task<GuildSettings> FindAsync(string guild, CancellationToken cancellationToken) =>
        Task.FromResult(_settings.GetValueOrDefault(guild) ?? new GuildSettings(guild));

    public Task<GuildSettings> ChangeAsync(
        string guild,
        Func<GuildSettings, GuildSettings> change,
        CancellationToken cancellationToken
    ) => Task.FromResult(_settings[guild] = change(_settings.GetValueOrDefault(guild) ?? new GuildSettings(guild)));

    public Task DeleteAsync(string guild, CancellationToken cancellationToken)
    {
        _settings.Remove(guild);
        return Task.CompletedTask;
    }

    public Task ForgetMemberAsync(string member, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
