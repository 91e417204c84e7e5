using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageMix.Discord.Gateway;

/// <summary>What goes over the gateway's connection, either way.</summary>
internal sealed record GatewayFrame(GatewayOpcode Op)
{
    [JsonPropertyName("d")]
    public JsonElement Data { get; init; }

    /// <summary>Of events: counts up, so that those after it can be asked for.</summary>
    [JsonPropertyName("s")]
    public int? Sequence { get; init; }

    /// <summary>The event's name.</summary>
    [JsonPropertyName("t")]
    public string? EventName { get; init; }

    /// <exception cref="JsonException">it is none</exception>
    public static GatewayFrame Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<GatewayFrame>(json, DiscordJson.Options)
        ?? throw new JsonException("an empty frame");

    public static byte[] Write(GatewayOpcode op, object? data) =>
        JsonSerializer.SerializeToUtf8Bytes(new Sent((int)op, data), _everything);

    // a heartbeat's null counts
    private static readonly JsonSerializerOptions _everything = new(DiscordJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private sealed record Sent(int Op, object? D);
}

/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes</remarks>
internal enum GatewayOpcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}
