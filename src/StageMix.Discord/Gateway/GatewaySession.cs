using System.Text.Json;

namespace StageMix.Discord.Gateway;

/// <summary>What it takes to go on where a lost connection ended.</summary>
internal sealed class GatewaySession
{
    public string? Id { get; private set; }

    public Uri? ResumeUrl { get; private set; }

    /// <summary>The last event that came.</summary>
    public int? Sequence { get; private set; }

    public bool CanResume => Id is not null && ResumeUrl is not null && Sequence is not null;

    public void Begin(JsonElement ready)
    {
        var payload = ready.Deserialize<Ready>(DiscordJson.Options)!;
        (Id, ResumeUrl) = (payload.SessionId, payload.ResumeGatewayUrl);
    }

    public void Saw(int sequence) => Sequence = sequence;

    public void Forget() => (Id, ResumeUrl, Sequence) = (null, null, null);

    private sealed record Ready(string SessionId, Uri ResumeGatewayUrl);
}
