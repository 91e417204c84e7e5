using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace StageMix.Discord;

/// <summary>The secret that makes a program the bot. Its text shows nothing, so that no log can.</summary>
public sealed partial class BotToken
{
    private BotToken(string secret) => Secret = secret;

    internal string Secret { get; }

    /// <summary>Takes what an operator sets, with white space around it or not.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out BotToken? token)
    {
        var secret = text?.Trim() ?? "";
        token = Form().IsMatch(secret) ? new BotToken(secret) : null;
        return token is not null;
    }

    public override string ToString() => "(a bot's token)";

    // what an HTTP header takes; Discord promises no closer form
    [GeneratedRegex(@"^[A-Za-z0-9._~+/=-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
