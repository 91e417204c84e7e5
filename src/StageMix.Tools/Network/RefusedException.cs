using System.Net;

namespace StageMix.Tools.Network;

/// <summary>Ends a client's exchange with an answer that says why.</summary>
internal sealed class RefusedException(ProxyRefusalReason reason, HttpStatusCode status, string words)
    : Exception(words)
{
    public ProxyRefusalReason Reason { get; } = reason;

    public HttpStatusCode Status { get; } = status;

    public static RefusedException BadRequest(string words) =>
        new(ProxyRefusalReason.BadRequest, HttpStatusCode.BadRequest, words);
}
