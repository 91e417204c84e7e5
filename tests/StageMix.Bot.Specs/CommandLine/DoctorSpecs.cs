using System.Text.Json;
using StageMix.Discord.Specs.StandIn;
using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs.CommandLine;

public sealed class DoctorSpecs : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("stagemix-doctor-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task On_a_machine_that_has_everything_all_is_right()
    {
        var checks = await RunAsync(0);

        checks.Keys.ShouldBe([
            "ffmpeg",
            "ffprobe",
            "yt-dlp",
            "deno",
            "fonts",
            "OpenCV",
            "faces",
            "disk",
            "preset chat",
            "preset standard",
            "Discord",
            "YouTube",
        ]);
        checks.Values.ShouldAllBe(check => check.Ok);
        checks["preset standard"].Detail.ShouldContain("frames a second");
    }

    [Fact]
    public async Task A_preset_that_does_not_encode_is_named()
    {
        var checks = await RunAsync(1, "Rendering__Presets__standard__X264Preset=fastish");

        checks["preset standard"].Ok.ShouldBeFalse();
        checks["preset standard"].Detail.ShouldContain("correct it in the section Rendering");
        checks["preset chat"].Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_that_Discord_knows_gives_the_link_that_invites_the_bot()
    {
        await using var discord = await StandInDiscord.StartAsync(TimeProvider.System);

        var checks = await RunAsync(
            0,
            $"DISCORD_TOKEN={StandInDiscord.Token}",
            $"Discord__ApiBaseUrl={discord.ApiAddress.AbsoluteUri}"
        );

        // what the bot needs to see, to write, to show pictures and to read what it answers
        const long Permissions = (1 << 10) + (1 << 11) + (1 << 14) + (1 << 15) + (1 << 16);
        var link = checks["Discord"].Detail.Split(' ')[^1];
        link.ShouldStartWith("https://discord.com/oauth2/authorize?client_id=");
        link.ShouldEndWith($"&scope=bot+applications.commands&permissions={Permissions}");
    }

    [Fact]
    public async Task A_token_that_Discord_does_not_know_is_told()
    {
        await using var discord = await StandInDiscord.StartAsync(TimeProvider.System);

        var checks = await RunAsync(
            1,
            $"DISCORD_TOKEN={StandInDiscord.Token}x",
            $"Discord__ApiBaseUrl={discord.ApiAddress.AbsoluteUri}"
        );

        checks["Discord"].Detail.ShouldBe("Discord does not know this token: make a new one and set DISCORD_TOKEN");
    }

    private async Task<Dictionary<string, (bool Ok, string Detail)>> RunAsync(int exitCode, params string[] settings)
    {
        var printed = await ToolProcess.CaptureAsync(
            new ToolRun(
                "env",
                [
                    $"Storage__DataDirectory={_data.FullName}",
                    .. settings,
                    "sh",
                    "-c",
                    "dotnet \"$1\" doctor --json; echo \"exit $?\"",
                    "sh",
                    BotProcess.Path,
                ]
            ),
            Stop
        );
        var ending = Ending.Read(printed, []);
        ending.ExitCode.ShouldBe(exitCode, ending.Output);
        using var result = JsonDocument.Parse(ending.Output);
        result.RootElement.GetProperty("ok").GetBoolean().ShouldBe(exitCode == 0);
        return result
            .RootElement.GetProperty("checks")
            .EnumerateArray()
            .ToDictionary(
                check => check.GetProperty("name").GetString()!,
                check => (check.GetProperty("ok").GetBoolean(), check.GetProperty("detail").GetString()!),
                StringComparer.Ordinal
            );
    }
}
