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
            "settings",
            "ffmpeg",
            "ffprobe",
            "yt-dlp",
            "deno",
            "fonts",
            "OpenCV",
            "faces",
            "disk",
            "data folder",
            "preset chat",
            "preset standard",
            "Discord",
            "YouTube",
        ]);
        checks.Values.ShouldAllBe(check => check.Ok);
        checks["preset standard"].Detail.ShouldContain("frames a second");
    }

    [Fact]
    public async Task An_ffmpeg_that_cannot_encode_is_told_of_each_preset()
    {
        var checks = await RunAsync(1, $"PATH={await FolderOfAsync("ffmpeg", "echo no libx264 >&2; exit 1")}");

        checks["preset standard"].Ok.ShouldBeFalse();
        checks["preset standard"].Detail.ShouldContain("no libx264");
        checks["preset chat"].Detail.ShouldEndWith("install an ffmpeg that has x264 and AAC");
    }

    [Fact]
    public async Task Settings_that_keep_the_bot_from_starting_are_named_by_their_keys()
    {
        var checks = await RunAsync(1, "Limits__PauseSeconds=soon", "Rendering__Presets__standard__X264Preset=fastish");

        checks.ShouldHaveSingleItem().Key.ShouldBe("settings");
        checks["settings"].Detail.ShouldContain("Limits:PauseSeconds is 'soon', which is no whole number");
        checks["settings"].Detail.ShouldContain("Rendering:Presets:standard:X264Preset is no preset of x264's");
    }

    [Fact]
    public async Task Limits_that_are_larger_than_the_disk_and_a_folder_that_others_can_enter_are_told_as_advice()
    {
        await ToolProcess.RunAsync(new ToolRun("chmod", ["o+x", _data.FullName]), Stop);

        var checks = await RunAsync(0, "Storage__WorkspaceGigabytes=100000");

        checks["disk"].Advice.ShouldEndWith("set Storage__WorkspaceGigabytes and Storage__MixesGigabytes lower");
        checks["data folder"].Advice.ShouldBe($"Others can look into it: chmod 700 {_data.FullName}");
    }

    [Fact]
    public async Task A_data_folder_that_is_made_is_its_owners_alone()
    {
        var folder = new DirectoryInfo(Path.Combine(_data.FullName, "new", "data"));

        var checks = await RunAsync(0, $"Storage__DataDirectory={folder.FullName}");

        folder.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        checks["data folder"].Advice.ShouldBe("");
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

    /// <summary>A search path that finds a program of ours before all others.</summary>
    private async Task<string> FolderOfAsync(string program, string script)
    {
        var path = Path.Combine(_data.FullName, program);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{script}\n", Stop);
        await ToolProcess.RunAsync(new ToolRun("chmod", ["+x", path]), Stop);
        return $"{_data.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
    }

    private async Task<Dictionary<string, (bool Ok, string Detail, string Advice)>> RunAsync(
        int exitCode,
        params string[] settings
    )
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
                check =>
                    (
                        check.GetProperty("ok").GetBoolean(),
                        check.GetProperty("detail").GetString()!,
                        check.GetProperty("advice").GetString() ?? ""
                    ),
                StringComparer.Ordinal
            );
    }
}
