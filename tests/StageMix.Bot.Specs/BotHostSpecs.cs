namespace StageMix.Bot.Specs;

public sealed class BotHostSpecs : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("stagemix-host-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task The_bot_answers_on_its_page_and_stops_within_two_seconds_of_SIGTERM()
    {
        await using var bot = await BotInstance.StartAsync(_data.FullName);
        using var http = new HttpClient { BaseAddress = bot.Address };
        var page = await http.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        page.ShouldContain("StageMix");

        var before = TimeProvider.System.GetTimestamp();
        await bot.SignalAsync("TERM");

        TimeProvider.System.GetElapsedTime(before).ShouldBeLessThan(TimeSpan.FromSeconds(2));
        bot.EndedWell.ShouldBeTrue();
    }
}
