namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>A link from a host that the operator allows.</summary>
public sealed record WebLink : MediaLink
{
    internal WebLink(LinkAddress address) => Canonical = address.ToString();

    public override string Canonical { get; }
}
