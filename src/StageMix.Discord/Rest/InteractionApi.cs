using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Discord.Rest;

/// <summary>Answers to interactions: the callback within three seconds, and what follows within fifteen minutes.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding</remarks>
internal sealed class InteractionApi(RestTransport transport)
{
    /// <returns>none when it arrived, also if it took several attempts to know that</returns>
    public Task<ApiError?> RespondAsync(
        Interaction interaction,
        InteractionCallback callback,
        CancellationToken cancellationToken
    )
    {
        var request = ApiRequest.For(
            HttpMethod.Post,
            $"interactions/{interaction.Id}/{interaction.Token}/callback"
        ) with
        {
            Body = () => MessageBody.ToContent(callback.Payload, callback.Files),
            IsRepeatable = true,
            ProofOfDone = DiscordErrorCode.AlreadyAnswered,
            // early enough for a second attempt within the three seconds
            AttemptLimit = callback.Files.Count == 0 ? TimeSpan.FromSeconds(1.2) : TimeSpan.FromSeconds(2.5),
            LongestWait = TimeSpan.FromSeconds(2),
        };
        return transport.DoAsync(request, cancellationToken);
    }

    /// <summary>Replaces the first answer, or fills the deferred one.</summary>
    public Task<ApiError?> EditOriginalAsync(
        Interaction interaction,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        var payload = MessageBody.ToEdit(message);
        var request = ApiRequest.For(
            HttpMethod.Patch,
            $"webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original"
        ) with
        {
            Body = () => MessageBody.ToContent(payload, message.Files),
            AttemptLimit = Patience.For(message),
        };
        return transport.DoAsync(request, cancellationToken);
    }

    public Task<ApiError?> DeleteOriginalAsync(Interaction interaction, CancellationToken cancellationToken) =>
        transport.DoAsync(
            ApiRequest.For(
                HttpMethod.Delete,
                $"webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original"
            ) with
            {
                ProofOfDone = DiscordErrorCode.UnknownMessage,
            },
            cancellationToken
        );

    /// <summary>A further message. It is not sent again when its outcome is unknown, since that could show it twice.</summary>
    public Task<ApiError?> FollowUpAsync(
        Interaction interaction,
        OutgoingMessage message,
        bool isPrivate,
        CancellationToken cancellationToken
    )
    {
        var payload = MessageBody.ToCreate(message, isPrivate: isPrivate);
        var request = ApiRequest.For(HttpMethod.Post, $"webhooks/{interaction.ApplicationId}/{interaction.Token}") with
        {
            Body = () => MessageBody.ToContent(payload, message.Files),
            AttemptLimit = Patience.For(message),
        };
        return transport.DoAsync(request, cancellationToken);
    }
}
