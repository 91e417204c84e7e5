namespace StageMix.Discord.Messages;

/// <summary>A message as Discord tells of it, as far as it is used here.</summary>
public sealed record Message(Snowflake Id, Snowflake ChannelId)
{
    /// <summary>Empty where the bot may not read it.</summary>
    public string Content { get; init; } = "";

    public User? Author { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public IReadOnlyList<ReceivedEmbed> Embeds { get; init; } = [];

    /// <summary>What a forwarded message holds.</summary>
    public IReadOnlyList<MessageSnapshot> MessageSnapshots { get; init; } = [];
}

public sealed record MessageSnapshot(SnapshotContent Message);

public sealed record SnapshotContent
{
    public string Content { get; init; } = "";

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public IReadOnlyList<ReceivedEmbed> Embeds { get; init; } = [];
}

public sealed record ReceivedEmbed
{
    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }
}

/// <param name="Size">in bytes</param>
/// <param name="Url">signed, and dead after a day</param>
public sealed record Attachment(Snowflake Id, string Filename, long Size, Uri Url)
{
    public string? ContentType { get; init; }
}
