using System.Globalization;
using System.Text.Json.Nodes;
using StageMix.Discord;
using StageMix.Discord.Specs.Description;
using StageMix.Discord.Specs.StandIn;

namespace StageMix.Bot.Specs.Talking;

/// <summary>
/// A fan server on the stand-in Discord, and the real bot in it. Members do what people do; the bot can be killed and
/// started again while the server stays.
/// </summary>
internal sealed class FanServer : IAsyncDisposable
{
    public const Permissions NeededByBot =
        Permissions.ViewChannel
        | Permissions.SendMessages
        | Permissions.EmbedLinks
        | Permissions.AttachFiles
        | Permissions.ReadMessageHistory;

    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(50);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("stagemix-fans-");
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private int _starts;
    private int _fans;

    private FanServer(StandInDiscord discord) => Discord = discord;

    public StandInDiscord Discord { get; }

    public string Data => _data.FullName;

    /// <summary>How long a member waits for anything.</summary>
    public TimeSpan Patience { get; set; } = StageMix.Patience.Limit;

    /// <summary>The bot as it runs now.</summary>
    public BotInstance Bot { get; private set; } = null!;

    /// <summary>The language in which the bot speaks to all.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>What the bot may do in the channel.</summary>
    public Permissions BotMay { get; set; } = NeededByBot;

    /// <summary>All that stands in the channel, the first message first.</summary>
    public IReadOnlyList<ShownMessage> Channel => Read(StandInDiscord.ChannelId);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens the server with a bot in it.</summary>
    public static async Task<FanServer> OpenAsync(params IEnumerable<(string Name, string Value)> settings)
    {
        var server = new FanServer(await StandInDiscord.StartAsync(TimeProvider.System));
        server._settings["DISCORD_TOKEN"] = StandInDiscord.Token;
        server._settings["Discord__ApiBaseUrl"] = server.Discord.ApiAddress.AbsoluteUri;
        server._settings["Limits__PauseSeconds"] = "0";
        server._settings["Web__Url"] = BotInstance.FreeAddress();
        foreach (var (name, value) in settings)
        {
            server._settings[name] = value;
        }

        await server.StartBotAsync();
        return server;
    }

    /// <summary>Somebody who may read and write.</summary>
    public Fan Join(string locale = "en-US", params string[] roles) =>
        new(this, (1_400_000_000_000_000_000L + (100 * ++_fans)).ToString(CultureInfo.InvariantCulture))
        {
            Locale = locale,
            Roles = roles,
        };

    /// <summary>Somebody who may manage messages, which makes a moderator until roles are set.</summary>
    public Fan JoinModerator() => Join() is var fan ? fan with { May = fan.May | Permissions.ManageMessages } : fan;

    /// <summary>What a member wrote into the channel, as Discord tells of it.</summary>
    public JsonObject Written(Fan by, string text, params JsonObject[] files) =>
        new()
        {
            ["id"] = Discord.Ids.Next(),
            ["channel_id"] = StandInDiscord.ChannelId,
            ["author"] = new JsonObject { ["id"] = by.Id, ["username"] = "fan" },
            ["content"] = text,
            ["attachments"] = new JsonArray([.. files.Select(file => file.DeepClone())]),
            ["embeds"] = new JsonArray(),
        };

    /// <summary>A file that a member attaches.</summary>
    /// <param name="link">where it lies</param>
    public JsonObject Attached(string link) =>
        new()
        {
            ["id"] = Discord.Ids.Next(),
            ["filename"] = Path.GetFileName(link),
            ["size"] = 1,
            ["url"] = link,
            ["proxy_url"] = link,
            ["content_type"] = "video/mp4",
        };

    /// <summary>What the bot has written to a member directly.</summary>
    public IReadOnlyList<ShownMessage> DirectTo(Fan fan) =>
        Read((ulong.Parse(fan.Id, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads the channel until something stands there.</summary>
    public Task<ShownMessage> SeeAsync(Func<ShownMessage, bool> something, string what) =>
        SeeAsync(() => Channel.LastOrDefault(something), what);

    /// <summary>Reads the channel until some words stand there.</summary>
    public Task<ShownMessage> SeeAsync(string words) =>
        SeeAsync(message => message.Text.Contains(words, StringComparison.Ordinal), words);

    /// <summary>Reads a message again and again until it has a button.</summary>
    public Task<ShownMessage> SeeButtonAsync(string label) =>
        SeeAsync(message => message.Buttons.Contains(label, StringComparer.Ordinal), $"[{label}]");

    /// <summary>Reads the channel until there is a card to vote on with a verdict on each stage.</summary>
    public Task<ShownMessage> SeeVerdictsAsync() =>
        SeeAsync(
            message =>
                message.Buttons.Contains("Vote", StringComparer.Ordinal)
                && message.Text.Contains("whole song", StringComparison.Ordinal),
            "a card with verdicts"
        );

    public async Task<T> SeeAsync<T>(Func<T?> look, string what)
        where T : class
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < end)
        {
            if (look() is { } seen)
            {
                return seen;
            }

            await Task.Delay(_glance, TimeProvider.System, Stop);
        }

        Assert.Fail(
            $"“{what}” is not to be seen. The channel:\n{Transcript}\nThe log:\n{string.Join('\n', Bot.Log.TakeLast(30))}"
        );
        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>The channel as text.</summary>
    public string Transcript =>
        string.Join("\n---\n", Channel.Select(message => $"{message.Text} [{string.Join("] [", message.Buttons)}]"));

    /// <summary>Ends the bot at once, as a crash does, and starts it again.</summary>
    public async Task RestartBotAsync()
    {
        await KillBotAsync();
        await StartBotAsync();
    }

    public async Task KillBotAsync()
    {
        await Bot.SignalAsync("KILL");
        await Bot.DisposeAsync();
    }

    public async Task StartBotAsync()
    {
        var connected = Discord.Gateway.ReadyAsync(++_starts, Stop);
        Bot = await BotInstance.StartAsync(Data, _settings.Select(setting => (setting.Key, setting.Value)));
        await connected.WaitAsync(StageMix.Patience.Limit, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await KillBotAsync();
        await Discord.DisposeAsync();
        _data.Delete(recursive: true);
        Discord.Rest.Complaints.ShouldBeEmpty();
        Discord.Rest.Requests.SelectMany(request => DiscordDescription.Known?.Check(request) ?? []).ShouldBeEmpty();
    }

    private IReadOnlyList<ShownMessage> Read(string channel) =>
        [.. Discord.Channels.In(channel).Select(message => new ShownMessage(message))];
}
