using System.Security.Cryptography;
using System.Text;
using System.Web;

namespace StageMix.Tools.YouTube;

/// <summary>What the sign-in page answered: a code, or why there is none.</summary>
public sealed record SignInAnswer(string? Code, string? Error)
{
    /// <summary>Reads the address that the page leads to; null when it does not answer the request with that state.</summary>
    internal static SignInAnswer? Read(Uri address, string state)
    {
        var fields = HttpUtility.ParseQueryString(address.Query);
        var (code, error) = (fields["code"], fields["error"]);
        return IsSame(fields["state"] ?? "", state) && (code ?? error) is { Length: > 0 }
            ? new SignInAnswer(code, error)
            : null;
    }

    // a code is as good as a password
    public override string ToString() => nameof(SignInAnswer);

    private static bool IsSame(string given, string wanted) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
