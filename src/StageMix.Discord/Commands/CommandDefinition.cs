namespace StageMix.Discord.Commands;

/// <summary>A command as Discord's menus show it.</summary>
/// <param name="Type">what it is used on</param>
/// <param name="Name">lower case for slash commands, 1 to 32 characters; payloads always carry this one, never a localised one</param>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands#application-command-object</remarks>
public sealed record CommandDefinition(CommandType Type, string Name)
{
    /// <summary>1 to 100 characters for slash commands; empty for the others.</summary>
    public string Description { get; init; } = "";

    /// <summary>Locale, such as <c>ko</c>, to text.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Who sees it at first. Admins may change that: a handler checks again.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    public IReadOnlyList<CommandContext>? Contexts { get; init; }

    public static CommandDefinition Slash(string name, string description) =>
        new(CommandType.Slash, name) { Description = description };

    public static CommandDefinition OnMessage(string name) => new(CommandType.Message, name);
}

public enum CommandType
{
    Slash = 1,
    User = 2,
    Message = 3,
}

/// <summary>Where a command can be used.</summary>
public enum CommandContext
{
    Guild = 0,

    /// <summary>Direct messages with the bot.</summary>
    BotDirect = 1,

    /// <summary>Other direct messages.</summary>
    Private = 2,
}
