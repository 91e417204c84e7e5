using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Bot.Jobs.Storing;
using StageMix.Bot.Specs.CommandLine;
using StageMix.Discord;
using StageMix.Discord.Specs.Soak;
using StageMix.Discord.Specs.StandIn;
using StageMix.Tools.Specs.YouTube.StandIn;

namespace StageMix.Bot.Specs.Talking;

/// <summary>
/// Mixes among faults at random: of Discord's API, of its gateway, of YouTube, and of the bot, which is killed. Each is
/// voted on, approved and uploaded; nothing is lost, nothing said twice and nothing uploaded twice.
/// <c>STAGEMIX_SOAK_SECONDS=600</c> is the long form, with ten mixes.
/// </summary>
public sealed class SoakSpecs(SmallMedia media)
{
    private const string Wanted = "A mix is made and waits for approval";
    private const string Ready = "The stage mix is ready";
    private const int MixesInShort = 3;
    private const int MixesInLong = 10;
    private const int SecondsInShort = 40;

    private static readonly int? _seconds = int.TryParse(
        Environment.GetEnvironmentVariable("STAGEMIX_SOAK_SECONDS"),
        CultureInfo.InvariantCulture,
        out var seconds
    )
        ? seconds
        : null;

    private static readonly TimeSpan _glance = TimeSpan.FromSeconds(0.5);

    /// <summary>Each upload's way is as bad as the others': one of these meets it.</summary>
    private static readonly StandInFault[] _faultsOfYouTube =
    [
        StandInFault.LostAnswer,
        new(503),
        StandInFault.Reset(afterBytes: 20_000),
        StandInFault.LostSession,
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Among_faults_at_random_each_mix_is_uploaded_once_and_each_thing_said_once()
    {
        await using var web = await MediaServer.StartAsync(media.Folder);
        await using var youTube = await YouTubeStandIn.StartAsync();
        await using var server = await FanServer.OpenAsync([
            .. web.Allowing,
            .. youTube.Environment.Select(setting => (setting.Key, setting.Value)),
            ("YouTube__AllowedGuildIds__0", StandInDiscord.GuildId),
            ("Limits__ActiveAGuild", "1000"),
            ("Work__RetryMinutes__0", "1"),
        ]);
        server.Patience = TimeSpan.FromSeconds(8);
        server.Discord.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(5);
        var weather = new BadWeather(server.Discord);
        server.Discord.Faults.Chance = _ => BadWeather.Strike();

        var length = TimeSpan.FromSeconds(_seconds ?? SecondsInShort);
        var storm = Task.WhenAll(weather.BlowAsync(length, Stop), DieAsync(server, length));
        var titles = Enumerable
            .Range(1, _seconds is null ? MixesInShort : MixesInLong)
            .Select(number => $"Mix no. {number}")
            .ToList();
        youTube.Faults.Add(StandInCall.Send, titles.Select((_, i) => _faultsOfYouTube[i % _faultsOfYouTube.Length]));
        var end = TimeProvider.System.GetUtcNow() + length + Patience.Limit;
        var nights = titles.Select((title, i) => SeeThroughAsync(server, web, title, i, end)).ToList();
        await storm;
        server.Discord.Faults.Chance = _ => null;
        await Task.WhenAll(nights);

        await server.KillBotAsync();
        using (
            var store = JobStore.Open(new StorageOptions { DataDirectory = server.Data }.JobsPath, TimeProvider.System)
        )
        {
            var jobs = await store.ListAsync(Stop);
            jobs.Select(job => (job.Request.Title, job.State))
                .ShouldBe(titles.Select(title => (title, JobState.Completed)), ignoreOrder: true);
        }

        youTube.Faults.Met.ShouldBe(titles.Count, "or the uploads had an easy time");
        youTube.Channel.Videos.Select(video => video.Snippet.Title).ShouldBe(titles, ignoreOrder: true);
        foreach (var title in titles)
        {
            Count(server, title, Wanted).ShouldBe(1, $"{title}\n{server.Transcript}");
            Count(server, title, youTube.Channel.Videos.Single(video => video.Snippet.Title == title).Id).ShouldBe(1);
            server
                .Channel.Count(message => IsAbout(message, title))
                .ShouldBe(3, "a card, a wish for approval, and a result");
        }

        await server.StartBotAsync();
    }

    /// <summary>Asks for a mix, votes on it, approves of it and sees its result; whatever seems to be lost is done again, as people do.</summary>
    private static async Task SeeThroughAsync(
        FanServer server,
        MediaServer web,
        string title,
        int number,
        DateTimeOffset end
    )
    {
        var (asker, moderator) = (server.Join(), server.JoinModerator());
        while (Count(server, title, Ready) == 0)
        {
            if (TimeProvider.System.GetUtcNow() > end)
            {
                Assert.Fail(
                    $"{title} is not ready:\n{server.Transcript}\n{string.Join('\n', server.Bot.Log.TakeLast(50))}"
                );
            }

            try
            {
                await DoNextAsync(server, web, asker, moderator, title, number);
            }
            catch (TimeoutException)
            {
                // the interaction failed
            }

            await Task.Delay(_glance, TimeProvider.System, Stop);
        }
    }

    private static Task DoNextAsync(
        FanServer server,
        MediaServer web,
        Fan asker,
        Fan moderator,
        string title,
        int number
    ) =>
        server.Channel.LastOrDefault(message => IsAbout(message, title)) is not { } newest
            ? asker.UseAsync(
                "stagemix",
                ("song", web.Link("files/song.wav")),
                ("stages", $"{web.Link($"files/a.mp4?{number}")} {web.Link($"files/b.mkv?{number}")}"),
                ("title", title)
            )
        : newest.Buttons.FirstOrDefault(button => button is "Start now" or "Approve") is { } button
            ? moderator.PressAsync(newest, button)
        : Task.CompletedTask;

    private static async Task DieAsync(FanServer server, TimeSpan length)
    {
        var end = TimeProvider.System.GetUtcNow() + length;
        while (TimeProvider.System.GetUtcNow() < end)
        {
            await Task.Delay(TimeSpan.FromSeconds(10 + (10 * SystemJitter.Next())), TimeProvider.System, Stop);
            await server.RestartBotAsync();
        }
    }

    private static int Count(FanServer server, string title, string words) =>
        server.Channel.Count(message =>
            IsAbout(message, title) && message.Text.Contains(words, StringComparison.Ordinal)
        );

    private static bool IsAbout(ShownMessage message, string title) =>
        message.PlainText is var text
        && text.Contains(title, StringComparison.Ordinal)
        && !text.Contains($"{title}0", StringComparison.Ordinal);
}
