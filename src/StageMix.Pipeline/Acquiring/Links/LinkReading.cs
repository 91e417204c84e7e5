namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>A link or why it is none: one of the two.</summary>
internal readonly record struct LinkReading(MediaLink? Link, LinkRefusal? Refusal)
{
    public static implicit operator LinkReading(MediaLink link) => new(link, null);

    public static implicit operator LinkReading(LinkRefusal refusal) => new(null, refusal);

    public static implicit operator LinkReading(LinkRefusalKind kind) => new LinkRefusal(kind);
}
