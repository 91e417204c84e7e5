using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>Where media can be taken from, parsed at the door and trusted from there on. Two are equal when they are one source.</summary>
public abstract record MediaLink
{
    /// <summary>The one way in which this source is written; parsed again it gives the same source.</summary>
    public abstract string Canonical { get; }

    /// <summary>What to fetch: mostly <see cref="Canonical"/>, plain ASCII when it is a link.</summary>
    [JsonIgnore] // it may be signed: another signature is not another source
    public virtual string Address => Canonical;

    public sealed override string ToString() => Canonical;

    /// <summary>Reads what a person or Discord gave as a source. A link is hostile until shown otherwise.</summary>
    /// <param name="allowed">the hosts besides YouTube's</param>
    /// <param name="refusal">when it is none: why</param>
    public static bool TryParse(
        string? text,
        LinkOrigin origin,
        AllowedHosts allowed,
        [NotNullWhen(true)] out MediaLink? link,
        [NotNullWhen(false)] out LinkRefusal? refusal
    )
    {
        var given = (text ?? "").Trim(' ', '\t', '\r', '\n');
        var reading =
            origin == LinkOrigin.Operator && !LinkAddress.IsMeantAsLink(given) ? LocalFile.Read(given)
            : LinkAddress.TryParse(given, out var address, out refusal) ? Read(address, origin, allowed)
            : refusal;
        (link, refusal) = (reading.Link, reading.Refusal);
        return link is not null;
    }

    private static LinkReading Read(LinkAddress address, LinkOrigin origin, AllowedHosts allowed) =>
        YouTubeAddress.IsYouTube(address) ? YouTubeAddress.Read(address)
        : origin == LinkOrigin.Attachment && DiscordAttachment.IsDiscord(address) ? DiscordAttachment.Read(address)
        : allowed.Contains(address) ? new WebLink(address)
        : DiscordAttachment.IsDiscord(address) ? LinkRefusalKind.PastedAttachment
        : ClosedServices.NameOf(address.Host) is { } service ? new LinkRefusal(LinkRefusalKind.ClosedService, service)
        : new LinkRefusal(LinkRefusalKind.HostNotTaken, address.Authority);
}
