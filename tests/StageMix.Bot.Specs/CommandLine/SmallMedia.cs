using StageMix.Bot.Specs.CommandLine;
using StageMix.Tools.Ffmpeg;

[assembly: AssemblyFixture(typeof(SmallMedia))]

namespace StageMix.Bot.Specs.CommandLine;

/// <summary>A song, stages of it, and files that are wrong in one way each; small, and made once for all specs.</summary>
public sealed class SmallMedia : IAsyncLifetime
{
    private const string Song = "anoisesrc=color=pink:seed=1:duration=20:sample_rate=48000";

    private const string OtherSong = "anoisesrc=color=pink:seed=2:duration=20:sample_rate=48000";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-media-");

    public string Folder => _folder.FullName;

    public string At(string name) => Path.Combine(Folder, name);

    public async ValueTask InitializeAsync()
    {
        await MakeAsync("song.wav", "-f", "lavfi", "-i", Song);
        await MakeAsync("short.wav", "-t", "6", "-i", At("song.wav"));
        await Task.WhenAll(
            StageAsync("a.mp4", "testsrc2", Song, "-af", "adelay=2000"),
            StageAsync("b.mkv", "testsrc", Song),
            StageAsync("other.mp4", "smptebars", OtherSong)
        );
        await MakeAsync("silent.mp4", "-i", At("a.mp4"), "-an", "-c", "copy");
        await MakeAsync("unseen.m4a", "-i", At("a.mp4"), "-vn", "-c", "copy");
        await MakeAsync("cover.jpg", "-f", "lavfi", "-i", "color=size=64x64", "-frames:v", "1");
        await MakeAsync("cover.mp4", "-i", At("cover.jpg"), "-c", "copy", "-disposition:v", "attached_pic");
        await MakeAsync(
            "covered.m4a",
            ["-i", At("song.wav"), "-i", At("cover.jpg"), "-c:v", "copy", "-disposition:v", "attached_pic"]
        );
        await MakeAsync("still.mkv", "-i", At("cover.jpg"), "-i", At("song.wav"), "-c:v", "copy", "-af", "adelay=2000");
        await File.WriteAllTextAsync(At("words.srt"), "1\n00:00:00,000 --> 00:00:02,000\nLa la\n");
        await MakeAsync("words.mkv", "-i", At("words.srt"));
        await File.WriteAllTextAsync(At("text.mp4"), "not a film");
        await File.WriteAllTextAsync(At("empty.mp4"), "");
        await File.WriteAllTextAsync(At("list.txt"), "ffconcat version 1.0\nfile a.mp4\n");
        await File.WriteAllTextAsync(
            At("list.m3u8"),
            "#EXTM3U\n#EXT-X-TARGETDURATION:20\n#EXTINF:20,\nwhole.ts\n#EXT-X-ENDLIST\n"
        );
        await MakeAsync("whole.ts", "-i", At("a.mp4"), "-c", "copy");
        await MakeAsync("whole.mkv", "-i", At("a.mp4"), "-c", "copy");
        await CutOffAsync("a.mp4", "cut.mp4");
        await CutOffAsync("whole.ts", "cut.ts");
        await CutOffAsync("whole.mkv", "cut.mkv");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes one more file.</summary>
    /// <param name="name">its name, or its full path</param>
    public Task MakeAsync(string name, params string[] arguments) =>
        FfmpegProgram.RunAsync(
            [.. arguments, FfmpegArguments.FileUrl(At(name))],
            TestContext.Current.CancellationToken
        );

    private Task StageAsync(string name, string picture, string sound, params string[] more) =>
        MakeAsync(
            name,
            [
                .. (string[])
                    ["-f", "lavfi", "-i", $"{picture}=size=160x90:rate=15", "-f", "lavfi", "-i", sound, .. more],
                .. (string[])["-shortest", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac"],
                .. (string[])["-movflags", "+faststart"],
            ]
        );

    /// <summary>The first 60 % of a file's bytes.</summary>
    private async Task CutOffAsync(string name, string cutName)
    {
        var bytes = await File.ReadAllBytesAsync(At(name));
        await File.WriteAllBytesAsync(At(cutName), bytes[..(bytes.Length * 6 / 10)]);
    }
}
