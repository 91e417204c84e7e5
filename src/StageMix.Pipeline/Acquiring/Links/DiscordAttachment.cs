namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>
/// A file that was attached in Discord. Its address is signed and expires within a day, so it is copied at once.
/// </summary>
/// <remarks>https://discord.com/developers/docs/reference#signed-attachment-cdn-urls</remarks>
public sealed record DiscordAttachment : MediaLink
{
    private static readonly string[] _hosts = ["cdn.discordapp.com", "media.discordapp.net"];
    private static readonly string[] _signature = ["ex", "is", "hm"];

    private DiscordAttachment(LinkAddress address)
    {
        Canonical = $"https://{_hosts[0]}{address.Path}";
        // the rest of the query asks for another size or format than the one that was attached
        var signature = address
            .Query.Split('&')
            .Where(part => _signature.Contains(part.Split('=')[0], StringComparer.Ordinal));
        Address = (address with { Query = string.Join('&', signature) }).ToString();
    }

    /// <summary>Without the signature, and the same for both of Discord's hosts.</summary>
    public override string Canonical { get; }

    /// <summary>With the signature.</summary>
    public override string Address { get; }

    public bool Equals(DiscordAttachment? other) => Canonical == other?.Canonical;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Canonical);

    internal static bool IsDiscord(LinkAddress address) => _hosts.Contains(address.Host, StringComparer.Ordinal);

    internal static LinkReading Read(LinkAddress address) =>
        address is { Scheme: "https", HasDefaultPort: true }
        && address.Path.Split('/')
            is ["", "attachments" or "ephemeral-attachments", var channel, var id, { Length: > 0 }]
        && IsSnowflake(channel)
        && IsSnowflake(id)
            ? new DiscordAttachment(address)
            : LinkRefusalKind.Unusual;

    private static bool IsSnowflake(string text) => text.Length is > 0 and <= 20 && text.All(char.IsAsciiDigit);
}
