using System.Text.Json;
using System.Text.Json.Serialization;
using StageMix.Discord.Messages;

namespace StageMix.Discord.Interactions;

/// <summary>An interaction in Discord's own words.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</remarks>
internal sealed record InteractionPayload(Snowflake Id, Snowflake ApplicationId, InteractionType Type, string Token)
{
    public JsonElement Data { get; init; }

    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>In guilds.</summary>
    public Member? Member { get; init; }

    /// <summary>In direct messages.</summary>
    public User? User { get; init; }

    public string Locale { get; init; } = "en-US";

    public string? GuildLocale { get; init; }

    public Permissions AppPermissions { get; init; }

    public long AttachmentSizeLimit { get; init; } = 10 << 20;

    public Message? Message { get; init; }

    [JsonIgnore]
    public User Sender => Member?.User ?? User ?? throw new JsonException("an interaction of nobody");
}

internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

internal sealed record CommandData(string Name)
{
    public IReadOnlyList<OptionData> Options { get; init; } = [];

    public ResolvedData Resolved { get; init; } = new();

    public Snowflake? TargetId { get; init; }
}

internal sealed record OptionData(string Name, int Type)
{
    public JsonElement? Value { get; init; }

    public IReadOnlyList<OptionData> Options { get; init; } = [];

    public bool Focused { get; init; }

    [JsonIgnore]
    public bool IsSubcommand => Type is 1 or 2;
}

/// <summary>What the ids in an interaction stand for.</summary>
internal sealed record ResolvedData
{
    public IReadOnlyDictionary<Snowflake, User> Users { get; init; } = new Dictionary<Snowflake, User>();

    public IReadOnlyDictionary<Snowflake, Message> Messages { get; init; } = new Dictionary<Snowflake, Message>();

    public IReadOnlyDictionary<Snowflake, Attachment> Attachments { get; init; } =
        new Dictionary<Snowflake, Attachment>();
}

internal sealed record ComponentData(string CustomId)
{
    public IReadOnlyList<string> Values { get; init; } = [];
}

internal sealed record ModalData(string CustomId)
{
    public IReadOnlyList<ModalLabel> Components { get; init; } = [];
}

internal sealed record ModalLabel
{
    public ModalField? Component { get; init; }
}

internal sealed record ModalField(string CustomId)
{
    public string? Value { get; init; }

    public IReadOnlyList<string> Values { get; init; } = [];
}
