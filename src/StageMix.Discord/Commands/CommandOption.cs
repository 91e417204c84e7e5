namespace StageMix.Discord.Commands;

/// <summary>Something that a command takes, or a subcommand of it.</summary>
/// <param name="Description">1 to 100 characters</param>
public sealed record CommandOption(OptionType Type, string Name, string Description)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Required ones stand first.</summary>
    public bool? Required { get; init; }

    /// <summary>At most 25; not with autocomplete.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>A subcommand's own options.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>What is typed is completed by the bot; whoever types may still send what they like.</summary>
    public bool? Autocomplete { get; init; }

    public double? MinValue { get; init; }

    public double? MaxValue { get; init; }

    public int? MinLength { get; init; }

    /// <summary>For text: at most 6000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>For channels: the kinds to choose from; 0 is a text channel, 5 one for announcements.</summary>
    public IReadOnlyList<int>? ChannelTypes { get; init; }
}

public enum OptionType
{
    SubCommand = 1,
    SubCommandGroup = 2,
    Text = 3,
    Whole = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

/// <param name="Name">what is shown, 1 to 100 characters</param>
/// <param name="Value">what is sent: text of at most 100 characters, a whole number, or a number, as the option wants</param>
public sealed record CommandChoice(string Name, object Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
