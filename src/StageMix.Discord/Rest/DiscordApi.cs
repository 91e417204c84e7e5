using Microsoft.Extensions.Logging;
using StageMix.Discord.Gateway;
using StageMix.Discord.Rest.Limits;

namespace StageMix.Discord.Rest;

/// <summary>Discord's HTTP API, as far as it is used here.</summary>
public sealed class DiscordApi : IDisposable
{
    private readonly HttpClient _http;
    private readonly RestTransport _transport;

    /// <param name="address">such as https://discord.com/api/v10</param>
    /// <param name="jitter">at least 0, less than 1</param>
    public DiscordApi(Uri address, BotToken token, TimeProvider time, Func<double> jitter, ILogger<DiscordApi> logger)
        : this(
            address,
            token,
            new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) },
            time,
            jitter,
            logger
        ) { }

    internal DiscordApi(
        Uri address,
        BotToken token,
        HttpMessageHandler wire,
        TimeProvider time,
        Func<double> jitter,
        ILogger<DiscordApi> logger
    )
    {
        Token = token;
        // a client of its own: the usual factory's logs addresses, and those of interactions hold tokens
        _http = new HttpClient(wire)
        {
            BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _transport = new RestTransport(_http, token, time, jitter, logger);
    }

    public MessageApi Messages => new(_transport);

    public CommandApi Commands => new(_transport);

    internal InteractionApi Interactions => new(_transport);

    internal BotToken Token { get; }

    internal RateLimits Limits => _transport.Limits;

    public void Dispose()
    {
        _transport.Dispose();
        _http.Dispose();
    }

    /// <summary>The application behind the token.</summary>
    /// <remarks>https://docs.discord.com/developers/resources/application#get-current-application</remarks>
    public Task<ApiResult<DiscordApplication>> GetApplicationAsync(CancellationToken cancellationToken) =>
        _transport.AskAsync<DiscordApplication>(ApiRequest.For(HttpMethod.Get, $"applications/@me"), cancellationToken);

    /// <summary>Where the gateway is, and how often the bot may introduce itself there.</summary>
    /// <remarks>https://docs.discord.com/developers/events/gateway#get-gateway-bot</remarks>
    internal Task<ApiResult<GatewayAddress>> GetGatewayAsync(CancellationToken cancellationToken) =>
        _transport.AskAsync<GatewayAddress>(ApiRequest.For(HttpMethod.Get, $"gateway/bot"), cancellationToken);
}

public sealed record DiscordApplication(Snowflake Id, string Name);
