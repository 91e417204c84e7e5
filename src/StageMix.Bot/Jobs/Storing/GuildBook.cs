using System.Collections.Concurrent;
using StageMix.Bot.Guilds;

namespace StageMix.Bot.Jobs.Storing;

/// <summary>What guilds have set: in memory, each change written through to the database before it holds.</summary>
internal sealed class GuildBook : IGuildBook
{
    private readonly StoreDatabase _database;
    private readonly ConcurrentDictionary<string, GuildSettings> _byGuild;
    private readonly Lock _gate = new();

    public GuildBook(StoreDatabase database)
    {
        _database = database;
        _byGuild = new(
            database.Read<GuildSettings>(StoreKey.Guilds).Select(guild => KeyValuePair.Create(guild.Guild, guild)),
            StringComparer.Ordinal
        );
    }

    public Task<GuildSettings> FindAsync(string guild, CancellationToken cancellationToken) =>
        Task.FromResult(Find(guild));

    public Task<GuildSettings> ChangeAsync(
        string guild,
        Func<GuildSettings, GuildSettings> change,
        CancellationToken cancellationToken
    )
    {
        lock (_gate)
        {
            var changed = change(Find(guild));
            _database.Put(KeyOf(guild), changed);
            _byGuild[guild] = changed;
            return Task.FromResult(changed);
        }
    }

    public Task DeleteAsync(string guild, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _database.Delete(KeyOf(guild));
            _byGuild.TryRemove(guild, out _);
        }

        return Task.CompletedTask;
    }

    public async Task ForgetMemberAsync(string member, CancellationToken cancellationToken)
    {
        foreach (
            var guild in _byGuild.Values.Where(guild => guild.BlockedMembers.Contains(member, StringComparer.Ordinal))
        )
        {
            await ChangeAsync(
                guild.Guild,
                settings =>
                    settings with
                    {
                        BlockedMembers = [.. settings.BlockedMembers.Where(blocked => blocked != member)],
                    },
                cancellationToken
            );
        }
    }

    private GuildSettings Find(string guild) => _byGuild.GetValueOrDefault(guild) ?? new GuildSettings(guild);

    private static StoreKey KeyOf(string guild) => new(StoreKey.Guilds, guild);
}
