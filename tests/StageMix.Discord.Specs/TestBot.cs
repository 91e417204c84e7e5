using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using StageMix.Discord.Interactions;
using StageMix.Discord.Rest;
using StageMix.Discord.Specs.Description;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Discord.Specs;

/// <summary>Our client with the stand-in that it talks to. At its end all its requests are held against Discord's description.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly InteractionCreated _interactions;
    private readonly DiscordBot _bot;

    private TestBot(StandInDiscord discord, TimeProvider time, string token, double jitter, object[] handlers)
    {
        Discord = discord;
        BotToken.TryParse(token, out var secret).ShouldBeTrue();
        Api = new DiscordApi(discord.ApiAddress, secret!, time, () => jitter, Logger<DiscordApi>());
        var router = new InteractionRouter(
            Api,
            handlers.OfType<IInteractionHandler<CommandInteraction>>(),
            handlers.OfType<IInteractionHandler<ComponentInteraction>>(),
            handlers.OfType<IInteractionHandler<ModalInteraction>>(),
            handlers.OfType<IAutocompleteHandler>(),
            new InteractionWords(failed => $"It failed: {failed.Id}", _ => "This is no longer there."),
            time,
            Logger<InteractionRouter>()
        );
        _interactions = new InteractionCreated(router, time, Logger<InteractionCreated>());
        _bot = new DiscordBot(Api, _interactions, [], time, () => jitter, Logger<DiscordBot>());
    }

    public StandInDiscord Discord { get; }

    public DiscordApi Api { get; }

    public RecordingLog Log { get; } = new();

    /// <summary>The bot while it is connected; it ends when the bot does.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    public static Snowflake Channel { get; } = Snowflake.Parse(StandInDiscord.ChannelId, null);

    public static Snowflake Application { get; } = Snowflake.Parse(StandInDiscord.ApplicationId, null);

    /// <summary>A bot that only asks and writes.</summary>
    public static async Task<TestBot> WithoutGatewayAsync(
        TimeProvider time,
        string token = StandInDiscord.Token,
        double jitter = 0.5
    ) => new(await StandInDiscord.StartAsync(time), time, token, jitter, []);

    /// <summary>A bot that connects.</summary>
    public static async Task<TestBot> StartAsync(TimeProvider time, double jitter, params object[] handlers)
    {
        var bot = new TestBot(await StandInDiscord.StartAsync(time), time, StandInDiscord.Token, jitter, handlers);
        bot.Connect();
        return bot;
    }

    public void Connect() => Running = _bot.RunAsync(_stop.Token);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(Running);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAny(Running);
        Api.Dispose();
        await Discord.DisposeAsync();
        Log.Factory.Dispose();
        _stop.Dispose();
        Discord.Rest.Complaints.ShouldBeEmpty();
        Discord.Rest.Requests.SelectMany(request => DiscordDescription.Known?.Check(request) ?? []).ShouldBeEmpty();
        Discord.Rest.Requests.ShouldAllBe(request => request.UserAgent!.StartsWith("DiscordBot (https://"));
        var secrets = Discord.Interactions.Tokens.Append(StandInDiscord.Token);
        Log.Lines.Where(line => secrets.Any(line.Contains)).ShouldBeEmpty("a token was logged");
    }

    private ILogger<T> Logger<T>() => Log.Factory.CreateLogger<T>();
}

/// <summary>Time that passes when a spec says so, while real connections do their part.</summary>
internal static class PassingTime
{
    /// <summary>Lets time pass in steps until something has happened.</summary>
    public static async Task UntilAsync(this FakeTimeProvider time, Task something, TimeSpan step)
    {
        var turns = 0;
        while (!something.IsCompleted)
        {
            turns++.ShouldBeLessThan(20_000, "it never happens");
            // what is under way over real connections comes first
            await Task.WhenAny(
                something,
                Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None)
            );
            time.Advance(step);
        }

        await something;
    }

    public static async Task<T> UntilAsync<T>(this FakeTimeProvider time, Task<T> something, TimeSpan step)
    {
        await time.UntilAsync((Task)something, step);
        return await something;
    }
}
