namespace StageMix.Discord.Gateway;

/// <summary>Where the gateway is, and how often it may be introduced to.</summary>
internal sealed record GatewayAddress(Uri Url, SessionStartLimit SessionStartLimit);

/// <param name="Remaining">how many more times the bot may introduce itself</param>
/// <param name="ResetAfter">milliseconds until it may as often as at first</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter);
