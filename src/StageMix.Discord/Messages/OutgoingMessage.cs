namespace StageMix.Discord.Messages;

/// <summary>A message as the bot writes it. Editing with one replaces all that was there, but for kept attachments.</summary>
/// <remarks>
/// At most 2000 characters, 10 embeds with 6000 in total, 5 rows. It mentions nobody unless <see cref="Mentions"/> does.
/// https://docs.discord.com/developers/resources/message
/// </remarks>
public sealed record OutgoingMessage(string Content = "")
{
    public const int LongestContent = 2000;

    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    public IReadOnlyList<ActionRow> Rows { get; init; } = [];

    public IReadOnlyList<OutgoingFile> Files { get; init; } = [];

    /// <summary>When editing: the attachments that stay. None given: all stay, unless there are new files.</summary>
    public IReadOnlyList<Snowflake>? KeptAttachments { get; init; }

    public Mentions Mentions { get; init; } = Mentions.Nobody;

    /// <summary>The message that this one answers; it is sent all the same when that one is gone.</summary>
    public Snowflake? ReplyTo { get; init; }

    /// <summary>Links show no previews.</summary>
    public bool WithoutPreviews { get; init; }

    /// <summary>Arrives without a sound.</summary>
    public bool IsSilent { get; init; }
}
