namespace StageMix.Tools.Network;

/// <summary>Something that a <see cref="FilteringProxy"/> did not let through.</summary>
/// <param name="Target">the host and port that were asked for; none when the request could not be read</param>
public sealed record ProxyRefusal(ProxyRefusalReason Reason, Authority? Target);

public enum ProxyRefusalReason
{
    /// <summary>Not a request that has one meaning only.</summary>
    BadRequest,

    /// <summary>A port that is not allowed.</summary>
    Port,

    /// <summary>The host is, or its name also stands for, an address that is not public.</summary>
    Address,

    /// <summary>No such host, or it does not answer.</summary>
    Unreachable,

    /// <summary>More bytes than allowed.</summary>
    TooManyBytes,
}
