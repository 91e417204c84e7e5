using StageMix.Tools.Processes;

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>On a disk that becomes full at any moment of the work: a small one of memory, mounted for one shell alone.</summary>
public sealed class FullDiskSpecs(SmallMedia media) : IDisposable
{
    private static readonly string[] _ownMounts = ["unshare", "--map-root-user", "--mount"];

    private readonly Desk _desk = new(media);

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("while the song's last samples are written", 3748)]
    [InlineData("while a stage is decoded", 6000)]
    [InlineData("while rendering", 8700)]
    public async Task A_workspace_without_room_is_named_and_serves_again_when_there_is_room(string when, int kilobytes)
    {
        var script = $"""
            mkdir "$DESK/work" && mount -t tmpfs -o size={kilobytes}k none "$DESK/work" || exit 99
            "$@"; code=$?
            find "$DESK/work" -name '.*' >&2
            mount -o remount,size=64m none "$DESK/work"
            "$@" >/dev/null 2>&1 || echo "no second mix $?" >&2
            (exit $code)
            """;

        var ending = await OnSmallDiskAsync(script, _desk.Mix("song.wav", "a.mp4"));

        ending.Sentences.ShouldBe([Full("work")], when);
        ending.ExitCode.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Results_without_room_leave_what_was_there_before()
    {
        // room for the timeline and the storyboard, but not for the video
        const string script = """
            mount -t tmpfs -o size=400k none "$DESK/out" || exit 99
            echo before >"$DESK/out/mix.mp4"
            "$@"; code=$?
            ls -A "$DESK/out" >&2; cat "$DESK/out/mix.mp4" >&2
            (exit $code)
            """;

        var ending = await OnSmallDiskAsync(script, _desk.Mix("song.wav", "a.mp4"));

        ending.Sentences.ShouldBe([Full("out"), "mix.mp4", "before"]);
        ending.ExitCode.ShouldBe(1);
        ending.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("temporary", "align", "--song", "song.wav", "--stage", "a.mp4", "--json")]
    [InlineData("out", "showcase", "--stages", "1", "--seconds", "10", "--to")]
    public async Task Other_commands_name_the_full_disk_too(string folder, params string[] arguments)
    {
        var script = $"""
            mount -t tmpfs -o size=3m none "$DESK/{folder}" || exit 99
            "$@"; code=$?
            find "$DESK/{folder}" -mindepth 1 >&2
            (exit $code)
            """;
        var given = arguments[^1] == "--to" ? arguments.Append(_desk.At(folder)) : arguments;

        (await OnSmallDiskAsync(script, [.. given])).ShouldRefuseWith(Full(folder));
    }

    private string Full(string folder) =>
        $"The disk of {_desk.At(folder)} is full: free some space there and try again.";

    private async Task<Ending> OnSmallDiskAsync(string script, string[] arguments)
    {
        try
        {
            var trial = new ToolRun(
                _ownMounts[0],
                [.. _ownMounts[1..], "mount", "-t", "tmpfs", "none", _desk.At("out")]
            );
            await ToolProcess.RunAsync(trial, TestContext.Current.CancellationToken);
        }
        catch (ToolException refused)
        {
            Assert.Skip($"This machine lets nobody mount a small disk: {refused.Message}");
        }

        return await _desk.ShellAsync(script, arguments, _ownMounts);
    }
}
