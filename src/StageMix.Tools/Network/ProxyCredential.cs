using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace StageMix.Tools.Network;

/// <summary>A name and a random password, so that no other program on this machine can use the proxy.</summary>
internal sealed class ProxyCredential
{
    /// <summary>The field that asks a client for it.</summary>
    public const string Question = "Proxy-Authenticate: Basic realm=\"stagemix\"";

    private const string Name = "stagemix";

    private readonly string _password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public NetworkCredential Pair => new(Name, _password);

    /// <summary>Whether a <c>Proxy-Authorization</c> is this credential's (the Basic scheme, RFC 7617).</summary>
    public bool Matches(string? authorization)
    {
        var right = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Name}:{_password}"));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(authorization ?? ""),
            Encoding.UTF8.GetBytes(right)
        );
    }
}
