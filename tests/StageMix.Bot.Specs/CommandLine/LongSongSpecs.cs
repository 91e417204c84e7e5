namespace StageMix.Bot.Specs.CommandLine;

public sealed class LongSongSpecs(SmallMedia media) : IDisposable
{
    private readonly Desk _desk = new(media);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_song_of_half_an_hour_is_mixed_in_less_memory_than_its_samples_would_take()
    {
        var song = _desk.At("long.wav");
        // decoded at 48 kHz it takes 345 MB; the heap gets 256 MB
        const string Noise = "anoisesrc=color=pink:seed=7:duration=1800:sample_rate=8000";
        await media.MakeAsync(song, "-f", "lavfi", "-i", Noise);
        await media.MakeAsync(
            _desk.At("stage.mp4"),
            ["-f", "lavfi", "-i", "testsrc2=size=160x90:rate=10", "-ss", "900", "-t", "20", "-i", song, "-shortest"]
        );

        var ending = await _desk.ShellAsync(
            "DOTNET_GCHeapHardLimit=0x10000000 \"$@\"",
            [.. _desk.Mix(song, _desk.At("stage.mp4")), "--range", "15:02-15:17"]
        );

        ending.ExitCode.ShouldBe(0, string.Join('\n', ending.Said));
    }
}
