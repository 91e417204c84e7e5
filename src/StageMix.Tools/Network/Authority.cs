using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StageMix.Tools.Network;

/// <summary>A host, and a port where one is named: <c>host</c> or <c>host:port</c>. There is no user info in it.</summary>
public sealed record Authority(HostName Host, int? Port)
{
    public override string ToString() =>
        Port is null ? Host.Text : string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    public static bool TryParse(string text, [NotNullWhen(true)] out Authority? authority)
    {
        authority = null;
        var colon = text.LastIndexOf(':');
        // the colons of an IPv6 address stand in brackets
        if (colon <= text.LastIndexOf(']'))
        {
            authority = HostName.TryParse(text, out var alone) ? new(alone, null) : null;
        }
        else if (HostName.TryParse(text[..colon], out var host) && TryPort(text.AsSpan(colon + 1), out var port))
        {
            authority = new(host, port);
        }

        return authority is not null;
    }

    private static bool TryPort(ReadOnlySpan<char> text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port)
        && port is > 0 and <= 65535
        && text[0] != '0';
}
