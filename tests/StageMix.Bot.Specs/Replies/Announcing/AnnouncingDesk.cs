using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Replies;
using StageMix.Bot.Replies.Announcing;
using StageMix.Bot.Specs.Guilds;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Specs.Talking;
using StageMix.Bot.Web;
using StageMix.Bot.Web.Watching;
using StageMix.Bot.Working;
using StageMix.Discord;
using StageMix.Discord.Rest;
using StageMix.Discord.Specs.Description;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Bot.Specs.Replies.Announcing;

/// <summary>What is said of mixes in a guild on the stand-in Discord, one telling after the other.</summary>
internal sealed class AnnouncingDesk : IAsyncDisposable
{
    public const string Announcements = "1300000000000000002";
    public const string Reviews = "1300000000000000003";

    private readonly StoreDesk _store = new();
    private readonly MadeRulebook _rules = new();
    private readonly DiscordApi _api;
    private MixTelling _telling;

    private AnnouncingDesk(StandInDiscord discord)
    {
        Discord = discord;
        Discord.Channels.Open(Announcements);
        Discord.Channels.Open(Reviews);
        BotToken.TryParse(StandInDiscord.Token, out var token).ShouldBeTrue();
        _api = new DiscordApi(
            discord.ApiAddress,
            token!,
            TimeProvider.System,
            () => 0.5,
            NullLogger<DiscordApi>.Instance
        );
        Queue = _store.Open();
        _telling = NewTelling(Queue);
    }

    public StandInDiscord Discord { get; }

    public JobStore Queue { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AnnouncingDesk> OpenAsync() => new(await StandInDiscord.StartAsync(TimeProvider.System));

    /// <summary>What the guild has set.</summary>
    public Task SetAsync(Func<GuildSettings, GuildSettings> change) =>
        _rules.ChangeAsync(StandInDiscord.GuildId, change, Stop);

    /// <summary>A mix that was asked for in the guild's channel.</summary>
    public Task<MixJob> AskAsync(Func<MixJob, MixJob> with) =>
        Queue.EnqueueAsync(
            with(
                MadeNews.Usual with
                {
                    Id = JobId.New(),
                    Owner = new JobOwner(MadeNews.Owner, StandInDiscord.GuildId),
                    Place = new JobPlace(StandInDiscord.ChannelId, "en"),
                    Subscribers = [],
                    Since = _store.Time.GetUtcNow(),
                }
            ),
            Stop
        );

    /// <summary>Something happens to the mix.</summary>
    public Task ChangeAsync(MixJob job, Func<MixJob, MixJob> change) => Queue.ChangeAsync(job.Id, change, Stop);

    /// <returns>whether all is said</returns>
    public Task<bool> TellAsync(MixJob job) => _telling.TellAsync(job.Id, Stop);

    /// <summary>The bot is started anew: it remembers what is persisted.</summary>
    /// <param name="queue">the jobs as that bot sees them; none: as they are</param>
    public void Restart(IJobQueue? queue = null) => _telling = NewTelling(queue ?? Queue);

    public void Wait(TimeSpan time) => _store.Time.Advance(time);

    /// <summary>What stands in a channel, the first message first.</summary>
    public IReadOnlyList<ShownMessage> In(string channel) =>
        [.. Discord.Channels.In(channel).Select(message => new ShownMessage(message))];

    /// <summary>What was written to a member directly.</summary>
    public IReadOnlyList<ShownMessage> DirectTo(string member) =>
        In($"{ulong.Parse(member, System.Globalization.CultureInfo.InvariantCulture) + 1}");

    public Task DeleteAsync(string channel, ShownMessage message) =>
        _api.Messages.DeleteAsync(Snowflake.Parse(channel, null), Snowflake.Parse(message.Id, null), Stop);

    public async ValueTask DisposeAsync()
    {
        Queue.Dispose();
        _api.Dispose();
        await Discord.DisposeAsync();
        _store.Dispose();
        Discord.Rest.Complaints.ShouldBeEmpty();
        Discord.Rest.Requests.SelectMany(request => DiscordDescription.Known?.Check(request) ?? []).ShouldBeEmpty();
    }

    private MixTelling NewTelling(IJobQueue queue)
    {
        var book = new SaidBook(queue);
        var posting = new Posting(_api, book, _store.Time, NullLogger<Posting>.Instance);
        var web = Options.Create(new WebOptions());
        var storage = Options.Create(
            new StorageOptions { DataDirectory = Path.GetDirectoryName(Path.GetDirectoryName(_store.Path))! }
        );
        return new MixTelling(
            queue,
            _rules.Book,
            new NewsDesk(queue, new WatchLinks(web, _store.Time), web, Options.Create(new WorkOptions()), _store.Time),
            new CardTelling(_api, posting, book, storage, _store.Time),
            posting,
            book,
            _api,
            storage
        );
    }
}
