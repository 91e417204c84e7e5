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
}
