using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StageMix.Discord.Specs.StandIn;

/// <summary>
/// Discord, as far as a bot notices: gateway and HTTP API on a port of this machine, with its rules, limits and faults.
/// It shares no code with the client that it tests; real clients keep it honest.
/// </summary>
public sealed class StandInDiscord : IAsyncDisposable
{
    public const string Token = "MTE.stand-in.c2VjcmV0";
    public const string ApplicationId = "1100000000000000001";
    public const string GuildId = "1200000000000000001";
    public const string ChannelId = "1300000000000000001";

    private readonly WebApplication _app;

    private StandInDiscord(WebApplication app, TimeProvider time)
    {
        _app = app;
        Ids = new SnowflakeSource(time);
        Limits = new StandInLimits(time);
        Gateway = new StandInGateway(() => Address, time);
        Channels = new StandInChannels(Ids);
        Interactions = new StandInInteractions(Gateway, Channels, Ids, time);
        Commands = new StandInCommands(Ids);
        Rest = new StandInRest(Limits, Faults, time);
    }

    public SnowflakeSource Ids { get; }

    public StandInGateway Gateway { get; }

    public StandInRest Rest { get; }

    public StandInLimits Limits { get; }

    public StandInFaults Faults { get; } = new();

    public StandInChannels Channels { get; }

    public StandInCommands Commands { get; }

    public StandInInteractions Interactions { get; }

    /// <summary>What a bot takes for https://discord.com/api/v10.</summary>
    public Uri ApiAddress => new(Address, "api/v10");

    private Uri Address =>
        new(
            _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/"
        );

    /// <param name="port">0: one that is free</param>
    public static async Task<StandInDiscord> StartAsync(TimeProvider time, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(1)
        );
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 << 20);
        var app = builder.Build();
        var discord = new StandInDiscord(app, time);
        app.UseWebSockets();
        app.UseRouting();
        app.Use(discord.Rest.HandleAsync);
        app.Map("/", discord.Gateway.AcceptAsync);
        discord.MapRoutes(app);
        await app.StartAsync();
        return discord;
    }

    public static JsonObject BotUser() =>
        new()
        {
            ["id"] = ApplicationId,
            ["username"] = "StageMix",
            ["discriminator"] = "0",
            ["global_name"] = null,
            ["avatar"] = null,
            ["bot"] = true,
        };

    /// <summary>Goes away; nothing can be reached any more.</summary>
    public Task StopAsync()
    {
        Gateway.Shutdown();
        return _app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.Shutdown();
        await _app.DisposeAsync();
        Gateway.Dispose();
    }

    private void MapRoutes(WebApplication app)
    {
        StandInRest.Map(app, "GET", "gateway/bot", _ => Gateway.Describe());
        StandInRest.Map(app, "GET", "users/@me", _ => new Answer(200, BotUser()));
        StandInRest.Map(
            app,
            "GET",
            "applications/@me",
            _ => new Answer(
                200,
                new JsonObject
                {
                    ["id"] = ApplicationId,
                    ["name"] = "StageMix",
                    ["flags"] = 0,
                }
            )
        );
        Channels.Map(app);
        Commands.Map(app);
        Interactions.Map(app);
    }
}
