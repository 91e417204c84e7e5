using System.Text.Json;

namespace StageMix.Bot.Specs.CommandLine;

public sealed class TailSpecs(SmallMedia media) : IDisposable
{
    private readonly Desk _desk = new(media);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task After_the_song_one_stage_goes_on_for_as_long_as_asked()
    {
        string[] tail = ["--style", "fixed", "--range", "2-12", "--tail", "7.5", "--rate", "30", "--sound", "live"];
        var ending = await _desk.RunAsync([.. _desk.Mix("song.wav", "a.mp4", "b.mkv"), .. tail]);

        ending.ExitCode.ShouldBe(0, string.Join('\n', ending.Said));
        var mix = JsonDocument.Parse(ending.Output).RootElement;
        mix.GetProperty("tail").GetDouble().ShouldBe(7.5);
        mix.GetProperty("frames").GetInt64().ShouldBe(525);
        var clips = mix.GetProperty("clips").EnumerateArray().Select(clip => clip.GetProperty("songEnd").GetDouble());
        clips.ShouldBe([7, 19.5], 0.001);
        new FileInfo(_desk.At("out/mix.jpg")).Length.ShouldBeInRange(1000, 2_000_000);
    }

    [Theory]
    [InlineData("--tail", "-1")]
    [InlineData("--tail", "long")]
    [InlineData("--sound", "loud")]
    public async Task What_cannot_be_meant_is_wrong_usage(string flag, string value) =>
        (await _desk.RunAsync([.. _desk.Mix("song.wav", "a.mp4"), flag, value])).ExitCode.ShouldBe(2);
}
