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
    private readonly TimeProvider _time;
    private readonly CountingWire _wire = new();
    private readonly InteractionCreated _interactions;
    private readonly DiscordBot _bot;

    private TestBot(StandInDiscord discord, TimeProvider time, string token, Func<double> jitter, object[] handlers)
    {
        Discord = discord;
        _time = time;
        BotToken.TryParse(token, out var secret).ShouldBeTrue();
        Api = new DiscordApi(discord.ApiAddress, secret!, _wire, time, jitter, Logger<DiscordApi>());
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
        _bot = new DiscordBot(Api, _interactions, [], time, jitter, Logger<DiscordBot>());
    }

    public StandInDiscord Discord { get; }

    public DiscordApi Api { get; }

    public RecordingLog Log { get; } = new();

    /// <summary>The bot while it is connected; it ends when the bot does.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    public static Snowflake Channel { get; } = Snowflake.Parse(StandInDiscord.ChannelId, null);

    public static Snowflake Application { get; } = Snowflake.Parse(StandInDiscord.ApplicationId, null);

    /// <summary>A bot that asks and writes, and connects when it is told to.</summary>
    public static async Task<TestBot> WithoutGatewayAsync(
        TimeProvider time,
        string token = StandInDiscord.Token,
        double jitter = 0.5
    ) => new(await StandInDiscord.StartAsync(time), time, token, () => jitter, []);

    /// <summary>A bot that does so too, with handlers and real chance.</summary>
    public static async Task<TestBot> WithoutGatewayAsync(
        TimeProvider time,
        Func<double> jitter,
        params object[] handlers
    ) => new(await StandInDiscord.StartAsync(time), time, StandInDiscord.Token, jitter, handlers);

    /// <summary>A bot that connects.</summary>
    public static async Task<TestBot> StartAsync(TimeProvider time, double jitter, params object[] handlers)
    {
        var bot = await WithoutGatewayAsync(time, () => jitter, handlers);
        bot.Connect();
        return bot;
    }

    public void Connect() => Running = _bot.RunAsync(_stop.Token);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(Running);
    }

    /// <summary>Lets time pass in steps until something has happened. While a request is under way, time stands.</summary>
    public async Task UntilAsync(Task something, TimeSpan step)
    {
        var time = (FakeTimeProvider)_time;
        var wasIdle = false;
        for (var looks = 0; !something.IsCompleted; looks++)
        {
            if (looks == 6000)
            {
                Assert.Fail($"it never happens; the log: {string.Join('\n', Log.Lines)}");
            }

            var moment = Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, CancellationToken.None);
            await Task.WhenAny(something, moment);
            // twice, because whoever has just got an answer needs a moment to go on
            var isIdle = _wire.UnderWay == 0;
            if (isIdle && wasIdle)
            {
                time.Advance(step);
            }

            wasIdle = isIdle;
        }

        await something;
    }

    public async Task<T> UntilAsync<T>(Task<T> something, TimeSpan step)
    {
        await UntilAsync((Task)something, step);
        return await something;
    }

    /// <summary>Lets a long time pass at once, when no request is under way that would take that for a time-out.</summary>
    public async Task AdvanceAsync(TimeSpan length)
    {
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        } while (_wire.UnderWay > 0);

        ((FakeTimeProvider)_time).Advance(length);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // however it ends: a spec that cares has awaited it
        var ended = Task.WhenAny(Running);
        await (_time is FakeTimeProvider ? UntilAsync(ended, TimeSpan.FromSeconds(1)) : ended);
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

    /// <summary>Knows whether requests are under way.</summary>
    private sealed class CountingWire() : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _underWay;

        public int UnderWay => _underWay;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Interlocked.Increment(ref _underWay);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
            }
        }
    }
}
