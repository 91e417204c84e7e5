using System.Net.Http.Json;
using StageMix.Discord.Messages;

namespace StageMix.Discord.Rest;

/// <summary>The bot's own messages in channels and direct messages.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message</remarks>
public sealed class MessageApi
{
    private readonly RestTransport _transport;

    internal MessageApi(RestTransport transport) => _transport = transport;

    /// <summary>Writes a message. The same nonce again within some minutes gives the message that is there already.</summary>
    /// <param name="nonce">at most 25 characters; the job's, so that its retries write nothing twice. None: one is made</param>
    public Task<ApiResult<Message>> CreateAsync(
        Snowflake channel,
        OutgoingMessage message,
        string? nonce,
        CancellationToken cancellationToken
    )
    {
        var payload = MessageBody.ToCreate(message, nonce ?? Guid.NewGuid().ToString("N")[..25]);
        var request = ApiRequest.For(HttpMethod.Post, $"channels/{channel}/messages") with
        {
            Body = () => MessageBody.ToContent(payload, message.Files),
            IsRepeatable = true,
            AttemptLimit = Patience.For(message),
        };
        return _transport.AskAsync<Message>(request, cancellationToken);
    }

    /// <summary>Replaces what one of the bot's own messages says.</summary>
    public Task<ApiResult<Message>> EditAsync(
        Snowflake channel,
        Snowflake id,
        OutgoingMessage message,
        CancellationToken cancellationToken
    )
    {
        var payload = MessageBody.ToEdit(message);
        var request = ApiRequest.For(HttpMethod.Patch, $"channels/{channel}/messages/{id}") with
        {
            Body = () => MessageBody.ToContent(payload, message.Files),
            AttemptLimit = Patience.For(message),
        };
        return _transport.AskAsync<Message>(request, cancellationToken);
    }

    /// <returns>none when it is gone</returns>
    public Task<ApiError?> DeleteAsync(Snowflake channel, Snowflake id, CancellationToken cancellationToken)
    {
        var request = ApiRequest.For(HttpMethod.Delete, $"channels/{channel}/messages/{id}") with
        {
            ProofOfDone = DiscordErrorCode.UnknownMessage,
        };
        return _transport.DoAsync(request, cancellationToken);
    }

    /// <summary>The channel for direct messages to a user; whether they take any shows when writing.</summary>
    public Task<ApiResult<DirectChannel>> OpenDirectAsync(Snowflake user, CancellationToken cancellationToken)
    {
        var request = ApiRequest.For(HttpMethod.Post, $"users/@me/channels") with
        {
            Body = () => JsonContent.Create(new { RecipientId = user }, options: DiscordJson.Options),
            IsRepeatable = true,
        };
        return _transport.AskAsync<DirectChannel>(request, cancellationToken);
    }
}

public sealed record DirectChannel(Snowflake Id);
