using System.Diagnostics;
using System.Globalization;
using StageMix.Tools.Ffmpeg;
using StageMix.Tools.Processes;

namespace StageMix.Tools.Specs.Ffmpeg;

public sealed class FfmpegProgramSpecs
{
    [Theory]
    [InlineData("10")]
    // so short that ffmpeg keeps all of it until it closes the file, and ends with exit code 0
    [InlineData("0.01")]
    public async Task A_full_disk_is_told_even_when_only_the_last_bytes_find_no_room(string seconds)
    {
        string[] arguments = ["-f", "lavfi", "-i", "sine", "-t", seconds, "-f", "f32le", "file:/dev/full"];

        var failure = await Should.ThrowAsync<ToolException>(() =>
            FfmpegProgram.RunAsync(arguments, TestContext.Current.CancellationToken)
        );

        failure.Failure.ShouldBe(ToolFailure.DiskFull);
    }

    [Fact]
    public async Task Frames_that_find_no_memory_are_told_although_ffmpeg_ends_well()
    {
        // all pictures at once in memory, and ffmpeg's exit code is 0
        string[] arguments =
        [
            .. FfmpegArguments.Common,
            .. (string[])["-f", "lavfi", "-i", "color=s=1920x1080:r=25:d=10", "-vf", "reverse", "-f", "null", "-"],
        ];
        var run = new ToolRun("ffmpeg", arguments) { MemoryLimit = 384 << 20 };

        var failure = await Should.ThrowAsync<ToolException>(() =>
            ToolProcess.RunAsync(run, TestContext.Current.CancellationToken)
        );

        failure.Failure.ShouldBe(ToolFailure.OutOfMemory);
        failure.InnerException.ShouldBeNull();
    }

    [Fact]
    public async Task Each_run_is_held_to_its_memory_by_the_system()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems do not say what a program is held to");
        var limits = "";

        await FfmpegProgram.RunAsync(
            [.. (string[])["-f", "u8", "-ar", "8000", "-i", "pipe:0", "-f", "null", "-"]],
            TestContext.Current.CancellationToken,
            writeInput: async (input, stop) =>
            {
                limits = await LimitsOfOurFfmpegAsync(stop);
                await input.WriteAsync(new byte[8000], stop);
            }
        );

        limits.ShouldContain($"Max data size             {ToolRun.MediaMemory}");
    }

    private static async Task<string> LimitsOfOurFfmpegAsync(CancellationToken stop)
    {
        while (true)
        {
            foreach (var process in Process.GetProcessesByName("ffmpeg"))
            {
                using (process)
                {
                    var stat = await File.ReadAllTextAsync($"/proc/{process.Id}/stat", stop);
                    if (
                        stat.Split(") ")[^1].Split(' ')[1]
                        == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
                    )
                    {
                        return await File.ReadAllTextAsync($"/proc/{process.Id}/limits", stop);
                    }
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stop);
        }
    }
}
