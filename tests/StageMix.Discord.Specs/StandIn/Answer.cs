using System.Text.Json.Nodes;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>What the stand-in answers.</summary>
public sealed record Answer(int Status, JsonNode? Body = null)
{
    public static Answer Done { get; } = new(204);

    public static Answer Error(int status, int code, string message) =>
        new(status, new JsonObject { ["message"] = message, ["code"] = code });

    public static Answer UnknownChannel => Error(404, 10003, "Unknown Channel");

    public static Answer UnknownMessage => Error(404, 10008, "Unknown Message");

    public static Answer UnknownWebhook => Error(404, 10015, "Unknown Webhook");

    public static Answer UnknownInteraction => Error(404, 10062, "Unknown interaction");

    public static Answer AlreadyAnswered => Error(400, 40060, "Interaction has already been acknowledged.");

    public static Answer UnknownWebhookToken => Error(401, 50027, "Invalid Webhook Token");

    public static Answer Invalid(string field, string why) =>
        new(
            400,
            new JsonObject
            {
                ["message"] = "Invalid Form Body",
                ["code"] = 50035,
                ["errors"] = new JsonObject
                {
                    [field] = new JsonObject
                    {
                        ["_errors"] = new JsonArray(new JsonObject { ["code"] = "INVALID", ["message"] = why }),
                    },
                },
            }
        );
}
