using System.Net.Http.Json;
using StageMix.Discord.Commands;

namespace StageMix.Discord.Rest;

/// <summary>The commands that Discord shows in its menus, for all guilds or for one.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands</remarks>
public sealed class CommandApi
{
    private readonly RestTransport _transport;

    internal CommandApi(RestTransport transport) => _transport = transport;

    public Task<ApiResult<IReadOnlyList<CommandDefinition>>> ListAsync(
        Snowflake application,
        Snowflake? guild,
        CancellationToken cancellationToken
    ) =>
        _transport.AskAsync<IReadOnlyList<CommandDefinition>>(
            Request(HttpMethod.Get, application, guild, "?with_localizations=true"),
            cancellationToken
        );

    /// <summary>Puts these commands in the place of all that are there. A guild may get 200 new ones a day.</summary>
    public Task<ApiResult<IReadOnlyList<CommandDefinition>>> ReplaceAsync(
        Snowflake application,
        Snowflake? guild,
        IReadOnlyList<CommandDefinition> commands,
        CancellationToken cancellationToken
    ) =>
        _transport.AskAsync<IReadOnlyList<CommandDefinition>>(
            Request(HttpMethod.Put, application, guild, "") with
            {
                Body = () => JsonContent.Create(commands, options: DiscordJson.Options),
            },
            cancellationToken
        );

    private static ApiRequest Request(HttpMethod method, Snowflake application, Snowflake? guild, string query)
    {
        var request = guild is { } id
            ? ApiRequest.For(method, $"applications/{application}/guilds/{id}/commands") with
            {
                Major = id.ToString(),
            }
            : ApiRequest.For(method, $"applications/{application}/commands");
        return request with { Path = request.Path + query };
    }
}
