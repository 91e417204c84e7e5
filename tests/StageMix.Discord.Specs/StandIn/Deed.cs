using System.Text.Json.Nodes;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>What somebody does in Discord: uses a command, presses, chooses, writes into a form.</summary>
public sealed record Deed(int Type, JsonObject Data)
{
    public string UserId { get; init; } = "1400000000000000001";

    /// <summary>The bits of what the member may do; sending messages alone at first.</summary>
    public string Permissions { get; init; } = "2048";

    /// <summary>The ids of the member's roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The bits of what the bot may do in the channel.</summary>
    public string AppPermissions { get; init; } = "562949953601536";

    /// <summary>How large a file may be that goes with an answer (bytes).</summary>
    public long AttachmentSizeLimit { get; init; } = 10 << 20;

    public string Locale { get; init; } = "en-US";

    public string GuildLocale { get; init; } = "ko";

    public bool IsDirect { get; init; }

    /// <summary>The message with the component.</summary>
    public JsonNode? Message { get; init; }

    /// <param name="path">the command's name with its subcommand's</param>
    /// <param name="options">name, type and value</param>
    public static Deed Slash(string path, params (string Name, int Type, JsonNode Value)[] options) =>
        new(2, CommandData(path, options.Select(option => Option(option.Name, option.Type, option.Value))));

    public static Deed Typing(string path, string option, string typed) =>
        new(4, CommandData(path, [Option(option, 3, typed, focused: true)]));

    public static Deed OnMessage(string command, JsonNode message) =>
        new(
            2,
            new JsonObject
            {
                ["id"] = "1500000000000000001",
                ["name"] = command,
                ["type"] = 3,
                ["target_id"] = (string?)message["id"],
                ["resolved"] = new JsonObject
                {
                    ["messages"] = new JsonObject { [(string)message["id"]!] = message.DeepClone() },
                },
            }
        );

    public static Deed Press(string customId, JsonNode message) =>
        new(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }) { Message = message };

    /// <param name="type">3 for texts, 5 for users, 6 for roles, 8 for channels</param>
    public static Deed Choose(string customId, JsonNode message, int type, params string[] values) =>
        new(
            3,
            new JsonObject
            {
                ["custom_id"] = customId,
                ["component_type"] = type,
                ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]),
            }
        )
        {
            Message = message,
        };

    public static Deed Submit(string customId, params (string Field, string Text)[] fields) =>
        new(
            5,
            new JsonObject
            {
                ["custom_id"] = customId,
                ["components"] = new JsonArray([
                    .. fields.Select(field =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["type"] = 18,
                                ["id"] = 1,
                                ["component"] = new JsonObject
                                {
                                    ["type"] = 4,
                                    ["id"] = 2,
                                    ["custom_id"] = field.Field,
                                    ["value"] = field.Text,
                                },
                            }
                    ),
                ]),
            }
        );

    /// <summary>A file that goes with the command as an option's value.</summary>
    public Deed WithAttachment(string option, JsonObject attachment)
    {
        var data = Data.DeepClone().AsObject();
        var options = (data["options"] as JsonArray) ?? [];
        options.Add(Option(option, 11, (string)attachment["id"]!));
        data["options"] = options.Parent is null ? options : options.DeepClone();
        data["resolved"] ??= new JsonObject { ["attachments"] = new JsonObject() };
        data["resolved"]!["attachments"]![(string)attachment["id"]!] = attachment.DeepClone();
        return this with { Data = data };
    }

    internal JsonObject ToPayload(StandInInteraction interaction)
    {
        var user = new JsonObject
        {
            ["id"] = UserId,
            ["username"] = $"fan{UserId[^2..]}",
            ["discriminator"] = "0",
            ["global_name"] = "A fan",
            ["avatar"] = null,
        };
        var payload = new JsonObject
        {
            ["version"] = 1,
            ["id"] = interaction.Id,
            ["application_id"] = StandInDiscord.ApplicationId,
            ["type"] = Type,
            ["token"] = interaction.Token,
            ["data"] = Data.DeepClone(),
            ["channel_id"] = StandInDiscord.ChannelId,
            ["channel"] = new JsonObject { ["id"] = StandInDiscord.ChannelId, ["type"] = IsDirect ? 1 : 0 },
            ["locale"] = Locale,
            ["app_permissions"] = AppPermissions,
            ["attachment_size_limit"] = AttachmentSizeLimit,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = StandInDiscord.GuildId },
            ["context"] = IsDirect ? 1 : 0,
        };
        if (Message is not null)
        {
            payload["message"] = Message.DeepClone();
        }

        if (IsDirect)
        {
            payload["user"] = user;
            return payload;
        }

        payload["guild_id"] = StandInDiscord.GuildId;
        payload["guild_locale"] = GuildLocale;
        payload["guild"] = new JsonObject
        {
            ["id"] = StandInDiscord.GuildId,
            ["locale"] = GuildLocale,
            ["features"] = new JsonArray(),
        };
        payload["member"] = new JsonObject
        {
            ["user"] = user,
            ["nick"] = null,
            ["avatar"] = null,
            ["roles"] = new JsonArray([.. Roles.Select(role => (JsonNode)role)]),
            ["joined_at"] = "2025-01-01T00:00:00+00:00",
            ["premium_since"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
            ["permissions"] = Permissions,
        };
        return payload;
    }

    private static JsonObject CommandData(string path, IEnumerable<JsonNode> options)
    {
        var names = path.Split(' ');
        var inner = new JsonArray([.. options]);
        for (var depth = names.Length - 1; depth > 0; depth--)
        {
            inner =
            [
                new JsonObject
                {
                    ["name"] = names[depth],
                    ["type"] = names.Length - depth,
                    ["options"] = inner,
                },
            ];
        }

        return new JsonObject
        {
            ["id"] = "1500000000000000001",
            ["name"] = names[0],
            ["type"] = 1,
            ["options"] = inner,
        };
    }

    private static JsonObject Option(string name, int type, JsonNode value, bool focused = false)
    {
        var option = new JsonObject
        {
            ["name"] = name,
            ["type"] = type,
            ["value"] = value,
        };
        if (focused)
        {
            option["focused"] = true;
        }

        return option;
    }
}
