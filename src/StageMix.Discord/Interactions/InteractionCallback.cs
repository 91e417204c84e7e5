using StageMix.Discord.Commands;
using StageMix.Discord.Messages;

namespace StageMix.Discord.Interactions;

/// <summary>A first answer in Discord's own words.</summary>
internal sealed record InteractionCallback(CallbackPayload Payload)
{
    private const int Ephemeral = 1 << 6;

    public IReadOnlyList<OutgoingFile> Files { get; private init; } = [];

    public static InteractionCallback Of(InteractionAnswer answer) =>
        answer switch
        {
            Reply reply => Message(4, MessageBody.ToCreate(reply.Message, isPrivate: reply.IsPrivate), reply.Message),
            MessageUpdate update => Message(7, MessageBody.ToEdit(update.Message), update.Message),
            OpenModal open => new(new CallbackPayload(9, open.Modal)),
            _ => new(new CallbackPayload(6)),
        };

    public static InteractionCallback Of(Deferral deferral) =>
        deferral switch
        {
            Deferral.Update => new(new CallbackPayload(6)),
            Deferral.Private => new(new CallbackPayload(5, new { Flags = Ephemeral })),
            _ => new(new CallbackPayload(5)),
        };

    public static InteractionCallback Of(IEnumerable<CommandChoice> choices) =>
        new(new CallbackPayload(8, new { Choices = choices.Take(25).ToList() }));

    private static InteractionCallback Message(int type, MessagePayload payload, OutgoingMessage message) =>
        new(new CallbackPayload(type, payload)) { Files = message.Files };
}

internal sealed record CallbackPayload(int Type, object? Data = null);
