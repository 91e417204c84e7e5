namespace StageMix.Discord.Messages;

/// <summary>A framed part of a message.</summary>
/// <remarks>Title 256 characters, description 4096, 25 fields. https://docs.discord.com/developers/resources/message#embed-object</remarks>
public sealed record Embed
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    /// <summary>0xRRGGBB</summary>
    public int? Color { get; init; }

    public IReadOnlyList<EmbedField>? Fields { get; init; }

    public EmbedImage? Image { get; init; }

    public EmbedImage? Thumbnail { get; init; }

    public EmbedFooter? Footer { get; init; }

    public DateTimeOffset? Timestamp { get; init; }
}

/// <param name="Name">at most 256 characters</param>
/// <param name="Value">at most 1024 characters</param>
public sealed record EmbedField(string Name, string Value)
{
    public bool Inline { get; init; }
}

/// <param name="Url">a web address, or <c>attachment://name.png</c> for a file of the same message</param>
public sealed record EmbedImage(string Url)
{
    public static EmbedImage Of(OutgoingFile file) => new($"attachment://{file.Name}");
}

/// <param name="Text">at most 2048 characters</param>
public sealed record EmbedFooter(string Text);
