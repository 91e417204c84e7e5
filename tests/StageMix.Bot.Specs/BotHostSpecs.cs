using System.Net;
using System.Net.Sockets;
using StageMix.Bot.Specs.CommandLine;
using StageMix.Tools.Processes;

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

    [Theory]
    [InlineData("Web__Url")]
    [InlineData("Web__WatchUrl")]
    public async Task A_port_that_is_taken_is_told_in_one_sentence_before_anything_is_done(string setting)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        string[] settings =
        [
            $"Storage__DataDirectory={_data.FullName}",
            $"Web__Url={BotInstance.FreeAddress()}",
            $"{setting}={address}",
        ];
        var said = new List<string>();
        var start = new ToolRun(
            "env",
            [.. settings, "sh", "-c", "dotnet \"$1\"; echo \"exit $?\"", "sh", BotProcess.Path]
        )
        {
            OnErrorLine = said.Add,
        };

        Ending
            .Read(await ToolProcess.CaptureAsync(start, TestContext.Current.CancellationToken), said)
            .ShouldRefuseWith(
                $"The bot cannot start: {address} is taken. If another bot runs here, stop it; else set {setting} to another port."
            );

        _data.EnumerateFileSystemInfos().ShouldBeEmpty();
    }
}
