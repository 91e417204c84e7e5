namespace StageMix.Discord.Gateway;

/// <summary>How the bot introduces itself.</summary>
internal sealed class GatewayIdentity(BotToken token)
{
    /// <summary>Interactions belong to no intent: a bot that has nothing else needs none.</summary>
    private const int Intents = 0;

    public object ToIdentify() =>
        new
        {
            Token = token.Secret,
            Intents,
            Properties = new
            {
                Os = OperatingSystem.IsWindows() ? "windows" : "linux",
                Browser = "StageMix",
                Device = "StageMix",
            },
        };

    public object ToResume(GatewaySession session) =>
        new
        {
            Token = token.Secret,
            SessionId = session.Id,
            Seq = session.Sequence,
        };
}
