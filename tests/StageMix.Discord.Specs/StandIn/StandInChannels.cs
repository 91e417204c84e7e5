using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>Channels and direct messages, and what is written there.</summary>
public sealed class StandInChannels(SnowflakeSource ids)
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonObject>> _channels = new(
        [KeyValuePair.Create(StandInDiscord.ChannelId, new ConcurrentQueue<JsonObject>())],
        StringComparer.Ordinal
    );

    /// <summary>Users who take no direct messages.</summary>
    public ISet<string> ClosedToDirectMessages { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Answers for a channel in place of the usual: missing permissions and the like.</summary>
    public ConcurrentDictionary<string, Answer> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands there now, the first message first.</summary>
    public IReadOnlyList<JsonObject> In(string channel)
    {
        var messages = _channels.GetValueOrDefault(channel, []);
        lock (messages)
        {
            return [.. messages.Select(message => message.DeepClone().AsObject())];
        }
    }

    /// <summary>Makes a channel, if it is not there.</summary>
    public void Open(string channel) => _channels.TryAdd(channel, new ConcurrentQueue<JsonObject>());

    public void Delete(string channel) => _channels.TryRemove(channel, out _);

    internal void Map(WebApplication app)
    {
        StandInRest.Map(app, "POST", "channels/{channel}/messages", Create);
        StandInRest.Map(app, "PATCH", "channels/{channel}/messages/{message}", Edit);
        StandInRest.Map(app, "DELETE", "channels/{channel}/messages/{message}", Remove);
        StandInRest.Map(app, "POST", "users/@me/channels", OpenDirect);
    }

    /// <summary>A message as Discord tells of it, made of what a client sent.</summary>
    internal JsonObject Compose(string id, string channel, RecordedRequest request, JsonNode? content) =>
        Fill(
            new JsonObject
            {
                ["id"] = id,
                ["channel_id"] = channel,
                ["author"] = StandInDiscord.BotUser(),
                ["type"] = 0,
                ["timestamp"] = "2026-01-01T00:00:00+00:00",
                ["edited_timestamp"] = null,
                ["tts"] = false,
                ["mention_everyone"] = false,
                ["mentions"] = new JsonArray(),
                ["mention_roles"] = new JsonArray(),
                ["pinned"] = false,
                ["content"] = "",
                ["embeds"] = new JsonArray(),
                ["components"] = new JsonArray(),
                ["attachments"] = new JsonArray(),
                ["flags"] = 0,
            },
            request,
            content
        );

    /// <summary>What was not sent stays as it is.</summary>
    internal JsonObject Fill(JsonObject message, RecordedRequest request, JsonNode? content)
    {
        foreach (
            var field in (string[])
                ["content", "embeds", "components", "flags", "nonce", "allowed_mentions", "message_reference"]
        )
        {
            if (content?[field] is { } value)
            {
                message[field] = value.DeepClone();
            }
        }

        if (content?["attachments"] is JsonArray listed)
        {
            var there = message["attachments"]!
                .AsArray()
                .Select(entry => entry!.AsObject())
                .ToDictionary(entry => (string)entry["id"]!, StringComparer.Ordinal);
            message["attachments"] = new JsonArray([
                .. listed.Select(entry => Attach(entry!, there, request)).OfType<JsonNode>(),
            ]);
        }

        return message;
    }

    internal static Answer? Check(JsonNode? content, IReadOnlyList<ReceivedFile> files) =>
        ((string?)content?["content"])?.Length > 2000 ? Answer.Invalid("content", "Must be 2000 or fewer in length.")
        : files.Sum(file => (long)file.Content.Length) > 25 << 20 ? Answer.Error(413, 40005, "Request entity too large")
        : string.IsNullOrEmpty((string?)content?["content"])
        && files.Count == 0
        && content?["embeds"] is not JsonArray { Count: > 0 }
        && content?["components"] is not JsonArray { Count: > 0 }
            ? Answer.Error(400, 50006, "Cannot send an empty message")
        : null;

    private JsonObject? Attach(JsonNode entry, Dictionary<string, JsonObject> there, RecordedRequest request)
    {
        var id = entry["id"]!.ToString();
        if (there.TryGetValue(id, out var kept))
        {
            return kept.DeepClone().AsObject();
        }

        var file = request.Files.FirstOrDefault(file => file.Field == $"files[{id}]");
        return file is null
            ? null
            : new JsonObject
            {
                ["id"] = ids.Next(),
                ["filename"] = file.Name,
                ["description"] = (string?)entry["description"],
                ["size"] = file.Content.Length,
                ["url"] = $"http://127.0.0.1/attachments/{file.Name}",
                ["proxy_url"] = $"http://127.0.0.1/attachments/{file.Name}",
            };
    }

    private Answer Create(RecordedRequest request)
    {
        if (Refusals.TryGetValue(request["channel"], out var refusal))
        {
            return refusal;
        }

        if (!_channels.TryGetValue(request["channel"], out var messages))
        {
            return Answer.UnknownChannel;
        }

        if (Check(request.Body, request.Files) is { } problem)
        {
            return problem;
        }

        lock (messages)
        {
            var nonce = request.Body?["nonce"]?.ToString();
            var twin =
                (bool?)request.Body?["enforce_nonce"] == true && nonce is not null
                    ? messages.FirstOrDefault(message => message["nonce"]?.ToString() == nonce)
                    : null;
            if (twin is null)
            {
                messages.Enqueue(twin = Compose(ids.Next(), request["channel"], request, request.Body));
            }

            return new Answer(200, twin.DeepClone());
        }
    }

    private Answer Edit(RecordedRequest request)
    {
        if (Refusals.TryGetValue(request["channel"], out var refusal))
        {
            return refusal;
        }

        if (Find(request) is not { } message)
        {
            return Answer.UnknownMessage;
        }

        lock (_channels[request["channel"]])
        {
            return new Answer(200, Fill(message, request, request.Body).DeepClone());
        }
    }

    private Answer Remove(RecordedRequest request)
    {
        if (Find(request) is not { } message)
        {
            return Answer.UnknownMessage;
        }

        _channels[request["channel"]] = new ConcurrentQueue<JsonObject>(
            _channels[request["channel"]].Where(other => other != message)
        );
        return Answer.Done;
    }

    private JsonObject? Find(RecordedRequest request) =>
        _channels
            .GetValueOrDefault(request["channel"])
            ?.FirstOrDefault(message => (string?)message["id"] == request["message"]);

    private Answer OpenDirect(RecordedRequest request)
    {
        var user = (string)request.Body!["recipient_id"]!;
        var channel = (ulong.Parse(user, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        Open(channel);
        if (ClosedToDirectMessages.Contains(user))
        {
            Refusals[channel] = Answer.Error(403, 50007, "Cannot send messages to this user");
        }

        return new Answer(200, new JsonObject { ["id"] = channel, ["type"] = 1 });
    }
}
