using System.Text.Json;
using StageMix.Discord.Rest;

namespace StageMix.Discord.Commands;

/// <summary>Makes Discord show the commands that the bot has. It looks first and writes on a change alone.</summary>
public sealed class CommandRegistrar(CommandApi api)
{
    /// <param name="guild">none: for all guilds</param>
    /// <returns>whether anything had to be changed, or why that failed</returns>
    /// <exception cref="ArgumentException">Discord would refuse a command; the message says which and why</exception>
    public async Task<ApiResult<RegisteredCommands>> RegisterAsync(
        Snowflake application,
        Snowflake? guild,
        IReadOnlyList<CommandDefinition> commands,
        CancellationToken cancellationToken
    )
    {
        if (commands.SelectMany(CommandRules.Check).ToList() is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(commands));
        }

        var there = await api.ListAsync(application, guild, cancellationToken);
        if (!there.IsDone)
        {
            return there.Error;
        }

        // Discord fills in contexts that were left open, and knows none for a single guild's commands
        var withContexts = guild is null && commands.All(command => command.Contexts is not null);
        var isSame = Canonical(there.Value, withContexts)
            .SequenceEqual(Canonical(commands, withContexts), StringComparer.Ordinal);
        if (isSame)
        {
            return new RegisteredCommands(WereChanged: false);
        }

        var replaced = await api.ReplaceAsync(application, guild, commands, cancellationToken);
        return replaced.IsDone ? new RegisteredCommands(WereChanged: true) : replaced.Error;
    }

    /// <summary>The same text for the same command, whether Discord tells of it with its defaults or we without.</summary>
    private static IEnumerable<string> Canonical(IReadOnlyList<CommandDefinition> commands, bool withContexts) =>
        commands
            .Select(command =>
                JsonSerializer.Serialize(
                    command with
                    {
                        NameLocalizations = Sorted(command.NameLocalizations),
                        DescriptionLocalizations = Sorted(command.DescriptionLocalizations),
                        Options = Canonical(command.Options),
                        Contexts = withContexts ? command.Contexts?.Order().ToList() : null,
                    },
                    DiscordJson.Options
                )
            )
            .Order(StringComparer.Ordinal);

    private static List<CommandOption>? Canonical(IReadOnlyList<CommandOption>? options) =>
        options is null or { Count: 0 }
            ? null
            : options
                .Select(option =>
                    option with
                    {
                        NameLocalizations = Sorted(option.NameLocalizations),
                        DescriptionLocalizations = Sorted(option.DescriptionLocalizations),
                        Required = option.Required == true ? true : null,
                        Autocomplete = option.Autocomplete == true ? true : null,
                        Options = Canonical(option.Options),
                        ChannelTypes = option.ChannelTypes is { Count: > 0 } types ? types.Order().ToList() : null,
                        Choices = option.Choices is { Count: > 0 } choices
                            ? choices
                                .Select(choice => choice with { NameLocalizations = Sorted(choice.NameLocalizations) })
                                .ToList()
                            : null,
                    }
                )
                .ToList();

    private static SortedDictionary<string, string>? Sorted(IReadOnlyDictionary<string, string>? texts) =>
        texts is null or { Count: 0 }
            ? null
            : new SortedDictionary<string, string>(texts.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}

public sealed record RegisteredCommands(bool WereChanged);
