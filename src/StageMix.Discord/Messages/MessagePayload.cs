namespace StageMix.Discord.Messages;

/// <summary>A message in Discord's own words.</summary>
internal sealed record MessagePayload(
    string Content,
    IReadOnlyList<Embed> Embeds,
    IReadOnlyList<ActionRow> Components,
    AllowedMentions AllowedMentions
)
{
    public int? Flags { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public MessageReference? MessageReference { get; init; }

    public IReadOnlyList<AttachmentEntry>? Attachments { get; init; }
}

internal sealed record AllowedMentions(IReadOnlyList<string> Parse, IReadOnlyList<Snowflake> Users, bool RepliedUser);

internal sealed record MessageReference(Snowflake MessageId, bool FailIfNotExists);

/// <param name="Id">of a kept attachment, or the index of a new file</param>
internal sealed record AttachmentEntry(Snowflake Id)
{
    public string? Filename { get; init; }

    public string? Description { get; init; }
}
