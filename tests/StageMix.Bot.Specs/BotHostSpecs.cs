using System.Net.Sockets;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs;

public sealed class BotHostSpecs
{
    [Fact]
    public async Task The_bot_answers_on_its_page_and_stops_within_two_seconds_of_SIGTERM()
    {
        var port = FreePort();
        // the shell starts the bot, waits for its page, ends it, and tells how long that took
        var script = $$"""
            get() { exec 3<>/dev/tcp/127.0.0.1/{{port}} && printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && cat <&3; }
            Web__Url=http://127.0.0.1:{{port}} dotnet "$1" >/dev/null 2>&1 & bot=$!
            for i in $(seq 100); do page=$(get 2>/dev/null) && break; sleep 0.1; done
            echo "$page" | grep -c 'StageMix'
            before=$(date +%s%N); kill -TERM $bot; wait $bot; echo "exit $? after $((($(date +%s%N) - before) / 1000000))"
            """;
        var output = await ToolProcess.CaptureAsync(
            new ToolRun("bash", ["-c", script, "bash", BotProcess.Path]) { TimeLimit = TimeSpan.FromMinutes(1) },
            TestContext.Current.CancellationToken
        );

        var lines = output.Trim().Split('\n');
        int.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        lines[1].ShouldStartWith("exit 0 after ");
        int.Parse(lines[1].Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(2000);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
