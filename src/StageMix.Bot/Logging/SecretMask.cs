using Serilog.Events;
using Serilog.Formatting;

namespace StageMix.Bot.Logging;

/// <summary>Writes events with every known secret blotted out, wherever it got into them: an outside program's last words may hold one.</summary>
internal sealed class SecretMask : ITextFormatter
{
    private const string Blot = "***";

    /// <summary>What is shorter stands in too many innocent words.</summary>
    private const int ShortestSecret = 6;

    private static readonly string[] _keys =
    [
        "DISCORD_TOKEN",
        "YOUTUBE_CLIENT_SECRET",
        "YOUTUBE_REFRESH_TOKEN",
        "Web:Token",
    ];

    private readonly ITextFormatter _inner;
    private readonly IReadOnlyList<string> _secrets;

    public SecretMask(ITextFormatter inner, IConfiguration configuration)
    {
        _inner = inner;
        _secrets =
        [
            .. _keys
                .Select(key => configuration[key])
                .Append(PasswordOf(configuration["Acquiring:Proxy"]))
                .OfType<string>()
                .Where(secret => secret.Length >= ShortestSecret),
        ];
    }

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter(output.FormatProvider);
        _inner.Format(logEvent, text);
        output.Write(
            _secrets.Aggregate(text.ToString(), (line, secret) => line.Replace(secret, Blot, StringComparison.Ordinal))
        );
    }

    private static string? PasswordOf(string? proxy) =>
        Uri.TryCreate(proxy, UriKind.Absolute, out var address)
            ? address.UserInfo.Split(':').ElementAtOrDefault(1)
            : null;
}
