namespace StageMix.Bot.Guilds;

/// <summary>What guilds have set. What a call has returned is persisted.</summary>
public interface IGuildBook
{
    /// <returns>empty settings for a guild that has set nothing</returns>
    Task<GuildSettings> FindAsync(string guild, CancellationToken cancellationToken);

    Task<GuildSettings> ChangeAsync(
        string guild,
        Func<GuildSettings, GuildSettings> change,
        CancellationToken cancellationToken
    );

    /// <summary>Forgets all that a guild has set.</summary>
    Task DeleteAsync(string guild, CancellationToken cancellationToken);

    /// <summary>Forgets a member in whatever guilds have set.</summary>
    Task ForgetMemberAsync(string member, CancellationToken cancellationToken);
}
