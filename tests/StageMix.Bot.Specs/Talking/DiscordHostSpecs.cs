using StageMix.Discord.Specs.StandIn;

namespace StageMix.Bot.Specs.Talking;

public sealed class DiscordHostSpecs : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("stagemix-discord-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task A_token_that_Discord_does_not_know_stops_Discord_alone_and_the_log_says_what_to_do()
    {
        await using var discord = await StandInDiscord.StartAsync(TimeProvider.System);
        await using var bot = await BotInstance.StartAsync(
            _data.FullName,
            ("DISCORD_TOKEN", "MTE.another.c2VjcmV0"),
            ("Discord__ApiBaseUrl", discord.ApiAddress.AbsoluteUri)
        );

        await bot.SaysAsync("Discord refuses the bot");
        bot.Log.ShouldContain(line => line.Contains("make a new one and set DISCORD_TOKEN", StringComparison.Ordinal));
        using var http = new HttpClient { BaseAddress = bot.Address };
        (
            await http.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken)
        ).ShouldContain("StageMix");
    }

    [Fact]
    public async Task What_cannot_be_a_token_is_said_at_the_start()
    {
        var run = new StageMix.Tools.Processes.ToolRun(
            "sh",
            [
                "-c",
                $"DISCORD_TOKEN='no token' Storage__DataDirectory={_data.FullName} dotnet \"$1\" 2>&1; true",
                "sh",
                BotProcess.Path,
            ]
        );
        (
            await StageMix.Tools.Processes.ToolProcess.CaptureAsync(run, TestContext.Current.CancellationToken)
        ).ShouldContain("DISCORD_TOKEN holds no bot's token: copy it again.");
    }
}
