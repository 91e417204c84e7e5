using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>The commands that a bot registered, told back with Discord's defaults filled in.</summary>
public sealed class StandInCommands(SnowflakeSource ids)
{
    private readonly ConcurrentDictionary<string, JsonArray> _commands = new(StringComparer.Ordinal);

    /// <summary>How often commands were written, however many at once.</summary>
    public int Writes { get; private set; }

    /// <param name="guild">none: those for all guilds</param>
    public JsonArray For(string? guild = null) => _commands.GetOrAdd(guild ?? "", _ => []);

    internal void Map(WebApplication app)
    {
        StandInRest.Map(app, "GET", "applications/{application}/commands", _ => List(null));
        StandInRest.Map(app, "PUT", "applications/{application}/commands", request => Replace(null, request));
        StandInRest.Map(
            app,
            "GET",
            "applications/{application}/guilds/{guild}/commands",
            request => List(request["guild"])
        );
        StandInRest.Map(
            app,
            "PUT",
            "applications/{application}/guilds/{guild}/commands",
            request => Replace(request["guild"], request)
        );
    }

    private Answer List(string? guild) => new(200, For(guild).DeepClone());

    private Answer Replace(string? guild, RecordedRequest request)
    {
        var given = request.Body!.AsArray().Select(command => command!.AsObject()).ToList();
        if (
            given.FirstOrDefault(command =>
                IsSlash(command) && string.IsNullOrEmpty((string?)command["description"])
            ) is
            { } bad
        )
        {
            return Answer.Invalid("description", $"This field is required: {bad["name"]}");
        }

        _commands[guild ?? ""] = new JsonArray([.. given.Select(JsonNode (command) => Tell(command, guild))]);
        Writes++;
        return List(guild);
    }

    private static bool IsSlash(JsonObject command) => (int?)command["type"] is null or 1;

    private JsonObject Tell(JsonObject command, string? guild)
    {
        var told = command.DeepClone().AsObject();
        told["id"] = ids.Next();
        told["application_id"] = StandInDiscord.ApplicationId;
        told["version"] = ids.Next();
        told["nsfw"] = false;
        told["type"] ??= 1;
        told["default_member_permissions"] = told["default_member_permissions"]?.DeepClone();
        told["integration_types"] = new JsonArray(0);
        if (guild is null)
        {
            told["contexts"] = told["contexts"]?.DeepClone();
            told["dm_permission"] = true;
        }
        else
        {
            told["guild_id"] = guild;
            told["contexts"] = null;
        }

        if (Tell(told["options"]) is { } options)
        {
            told["options"] = options;
        }
        else
        {
            // a command without options has no such field at all: discord.js would not read an empty one
            told.Remove("options");
        }

        foreach (var localizations in (string[])["name_localizations", "description_localizations"])
        {
            told[localizations] = told[localizations]?.DeepClone();
        }

        return told;
    }

    /// <summary>Discord leaves <c>required: false</c> away, and keeps no order of fields.</summary>
    private static JsonArray? Tell(JsonNode? options)
    {
        if (options is not JsonArray { Count: > 0 } given)
        {
            return null;
        }

        return new JsonArray([
            .. given.Select(option =>
            {
                var told = new JsonObject();
                foreach (var (name, value) in option!.AsObject().Reverse())
                {
                    if (name is not "required" || (bool?)value == true)
                    {
                        told[name] = name == "options" ? Tell(value) : value?.DeepClone();
                    }
                }

                return (JsonNode)told;
            }),
        ]);
    }
}
