using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>Interactions under way: three seconds for a first answer, fifteen minutes for all.</summary>
public sealed class StandInInteractions(
    StandInGateway gateway,
    StandInChannels channels,
    SnowflakeSource ids,
    TimeProvider time
)
{
    private static readonly TimeSpan _firstAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, StandInInteraction> _byToken = new(StringComparer.Ordinal);

    /// <summary>Somebody does something: the bot is told, once or oftener.</summary>
    public StandInInteraction Begin(Deed deed, int times = 1)
    {
        var id = ids.Next();
        var interaction = new StandInInteraction(id, $"aW50ZXJhY3Rpb24.{id}.token", deed.Type, time.GetUtcNow());
        _byToken[interaction.Token] = interaction;
        for (var told = 0; told < times; told++)
        {
            interaction.Session = gateway.Dispatch("INTERACTION_CREATE", deed.ToPayload(interaction));
        }

        return interaction;
    }

    /// <summary>Secrets that nobody may log.</summary>
    public IEnumerable<string> Tokens => _byToken.Keys;

    /// <summary>Lets go of one that is over; for soaks.</summary>
    public void Forget(StandInInteraction interaction) => _byToken.TryRemove(interaction.Token, out _);

    internal void Map(WebApplication app)
    {
        StandInRest.Map(app, "POST", "interactions/{interaction}/{token}/callback", Respond);
        StandInRest.Map(app, "POST", "webhooks/{application}/{token}", request => WithToken(request, FollowUp));
        StandInRest.Map(
            app,
            "PATCH",
            "webhooks/{application}/{token}/messages/@original",
            request => WithToken(request, EditOriginal)
        );
        StandInRest.Map(
            app,
            "GET",
            "webhooks/{application}/{token}/messages/@original",
            request =>
                WithToken(
                    request,
                    (interaction, _) =>
                        interaction.Original is { } original && !interaction.IsOriginalDeleted
                            ? new Answer(200, original.DeepClone())
                            : Answer.UnknownMessage
                )
        );
        StandInRest.Map(
            app,
            "DELETE",
            "webhooks/{application}/{token}/messages/@original",
            request =>
                WithToken(
                    request,
                    (interaction, _) =>
                    {
                        interaction.DeleteOriginal();
                        return Answer.Done;
                    }
                )
        );
    }

    private Answer Respond(RecordedRequest request)
    {
        if (
            !_byToken.TryGetValue(request["token"], out var interaction)
            || interaction.Id != request["interaction"]
            || (interaction.FirstAnswer is null && time.GetUtcNow() - interaction.Created > _firstAnswer)
        )
        {
            return Answer.UnknownInteraction;
        }

        var type = (int)request.Body!["type"]!;
        var data = request.Body["data"];
        var problem = type switch
        {
            4 => StandInChannels.Check(data, request.Files),
            8 when interaction.Type != 4 || data?["choices"] is not JsonArray { Count: <= 25 } => Answer.Invalid(
                "data",
                "no suggestions wanted, or more than 25"
            ),
            9 when interaction.Type == 5 => Answer.Invalid("type", "a modal cannot answer a modal"),
            6 or 7 when interaction.Type is not (3 or 5) => Answer.Invalid("type", "there is no message to update"),
            _ => null,
        };
        var refusal =
            problem
            ?? interaction.AnswerFirst(
                type,
                data,
                () => channels.Compose(ids.Next(), StandInDiscord.ChannelId, request, data),
                time.GetUtcNow()
            );
        if (refusal is not null)
        {
            return refusal;
        }

        return request.Path.EndsWith("?with_response=true", StringComparison.Ordinal)
            ? new Answer(200, Describe(interaction, type))
            : Answer.Done;
    }

    private static JsonObject Describe(StandInInteraction interaction, int type) =>
        new()
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id,
                ["type"] = interaction.Type,
                ["response_message_id"] = (string?)interaction.Original?["id"],
                ["response_message_loading"] = type == 5,
                ["response_message_ephemeral"] = false,
            },
            ["resource"] = new JsonObject { ["type"] = type, ["message"] = interaction.Original?.DeepClone() },
        };

    private Answer WithToken(RecordedRequest request, Func<StandInInteraction, RecordedRequest, Answer> answer) =>
        !_byToken.TryGetValue(request["token"], out var interaction) || interaction.FirstAnswer is null
            ? Answer.UnknownWebhook
        : time.GetUtcNow() - interaction.Created > _lifetime ? Answer.UnknownWebhookToken
        : answer(interaction, request);

    private Answer FollowUp(StandInInteraction interaction, RecordedRequest request)
    {
        if (StandInChannels.Check(request.Body, request.Files) is { } problem)
        {
            return problem;
        }

        var message = interaction.FollowUp(() =>
            channels.Compose(ids.Next(), StandInDiscord.ChannelId, request, request.Body)
        );
        return new Answer(200, message.DeepClone());
    }

    private Answer EditOriginal(StandInInteraction interaction, RecordedRequest request)
    {
        if (interaction.IsOriginalDeleted)
        {
            return Answer.UnknownMessage;
        }

        interaction.Edit(original =>
            original.Count == 0
                ? channels.Compose(ids.Next(), StandInDiscord.ChannelId, request, request.Body)
                : channels.Fill(original, request, request.Body)
        );
        return new Answer(200, interaction.Original!.DeepClone());
    }
}
