using System.Text.Json.Serialization;

namespace StageMix.Discord.Messages;

/// <summary>Something to press, choose from or write into.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference</remarks>
[JsonDerivedType(typeof(Button))]
[JsonDerivedType(typeof(StringSelect))]
[JsonDerivedType(typeof(EntitySelect))]
[JsonDerivedType(typeof(TextInput))]
public abstract record Component([property: JsonInclude] int Type);

/// <summary>At most five buttons, or one select.</summary>
public sealed record ActionRow(params IReadOnlyList<Component> Components)
{
    public int Type { get; } = 1;
}

/// <param name="Id">what was pressed; at most 100 characters, unique in its message</param>
public sealed record Button(ButtonStyle Style, string? Label, [property: JsonPropertyName("custom_id")] string? Id)
    : Component(2)
{
    public Emoji? Emoji { get; init; }

    /// <summary>For <see cref="ButtonStyle.Link"/> alone, which has no id.</summary>
    public string? Url { get; init; }

    public bool Disabled { get; init; }

    public static Button Link(string label, Uri address) =>
        new(ButtonStyle.Link, label, null) { Url = address.AbsoluteUri };
}

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

/// <param name="Name">the character itself</param>
public sealed record Emoji(string Name);

/// <param name="Options">at most 25</param>
public sealed record StringSelect(
    [property: JsonPropertyName("custom_id")] string Id,
    IReadOnlyList<SelectOption> Options
) : Component(3)
{
    public string? Placeholder { get; init; }

    public int MinValues { get; init; } = 1;

    public int MaxValues { get; init; } = 1;

    /// <summary>In modals alone; in messages <see cref="MinValues"/> says it.</summary>
    public bool? Required { get; init; }
}

/// <param name="Label">at most 100 characters</param>
/// <param name="Value">at most 100 characters</param>
public sealed record SelectOption(string Label, string Value)
{
    public string? Description { get; init; }

    public Emoji? Emoji { get; init; }

    public bool Default { get; init; }
}

/// <summary>A choice of what a guild has: its members, roles or channels.</summary>
public sealed record EntitySelect(EntityKind Kind, [property: JsonPropertyName("custom_id")] string Id)
    : Component((int)Kind)
{
    [JsonIgnore]
    public EntityKind Kind { get; } = Kind;

    public string? Placeholder { get; init; }

    public int MinValues { get; init; } = 1;

    public int MaxValues { get; init; } = 1;

    /// <summary>What is chosen at first.</summary>
    [JsonIgnore]
    public IReadOnlyList<Snowflake> Chosen { get; init; } = [];

    /// <summary>For channels: the kinds to choose from; 0 is a text channel, 5 one for announcements.</summary>
    public IReadOnlyList<int>? ChannelTypes { get; init; }

    [JsonInclude]
    internal IEnumerable<DefaultValue> DefaultValues =>
        Chosen.Select(id => new DefaultValue(id, Kind.ToString().ToLowerInvariant()));
}

internal sealed record DefaultValue(Snowflake Id, string Type);

public enum EntityKind
{
    User = 5,
    Role = 6,
    Channel = 8,
}
