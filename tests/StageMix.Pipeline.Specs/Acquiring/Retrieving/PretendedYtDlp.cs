using System.Runtime.Versioning;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Acquiring.Retrieving;

/// <summary>
/// A current yt-dlp that stands in for YouTube, which no spec contacts: it gives sound and picture apart, notes what
/// was asked of it, and fails with what the file <c>error</c> says.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class PretendedYtDlp : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-spec-");

    public AcquiringOptions Options =>
        new()
        {
            YtDlpPath = At("yt-dlp"),
            FreeMegabytesKept = 0,
            AllowedHosts = AllowedHosts,
            AllowPrivateAddresses = true,
        };

    /// <summary>Hosts besides YouTube's; the pretended program contacts none of them.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    public Workspace Workspace => new(At("workspace"));

    /// <summary>What it was asked for, in order: <c>about</c>, <c>sound</c> or <c>picture</c>, and the link.</summary>
    public string[] Asked => File.Exists(At("asked")) ? File.ReadAllLines(At("asked")) : [];

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    public static MediaSource Link(string text) => MediaSource.Parse(text, LinkOrigin.Message, new AllowedHosts([]));

    public async Task MakeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await FfmpegProgram.RunAsync(
            ["-f", "lavfi", "-i", "anoisesrc=color=pink:seed=1:duration=12", FfmpegArguments.FileUrl(At("sound.wav"))],
            stop
        );
        await FfmpegProgram.RunAsync(
            [
                .. (string[])["-f", "lavfi", "-i", "testsrc2=size=160x90:rate=15:duration=12"],
                .. (string[])["-c:v", "libx264", "-preset", "ultrafast", FfmpegArguments.FileUrl(At("picture.mp4"))],
            ],
            stop
        );
        await File.WriteAllTextAsync(
            At("about"),
            """
            {"_type": "video", "title": "Stage", "duration": 12, "uploader": "Fan", "live_status": "not_live",
             "formats": [{"vcodec": "none", "acodec": "opus"}, {"vcodec": "vp9", "acodec": "none"}]}
            """,
            stop
        );
        await File.WriteAllTextAsync(
            At("yt-dlp"),
            $"""
            #!/bin/sh
            give() {'{'} cat '{_folder.FullName}'/"$1"; {'}'}
            for link; do :; done
            case "$*" in
                *--version*) echo 2026.11.01; exit ;;
                *--dump-single-json*) part=about ;;
                *bestvideo*) part=picture ;;
                *) part=sound ;;
            esac
            echo "$part $link" >> '{At("asked")}'
            while [ "$part" != about ] && [ -f '{At("hold")}' ]; do sleep 0.05; done
            if [ -f '{At("error")}' ]; then give error >&2; exit 1; fi
            case $part in
                about) give about ;;
                sound) give sound.wav > kept/media; echo 'DONE|' ;;
                picture) give picture.mp4 > kept/media; echo 'DONE|' ;;
            esac
            """,
            stop
        );
        File.SetUnixFileMode(At("yt-dlp"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>What it says of every link from now on, besides its title.</summary>
    public Task SayAsync(string facts) =>
        File.WriteAllTextAsync(
            At("about"),
            $$"""{"_type": "video", "title": "Stage", {{facts}}}""",
            TestContext.Current.CancellationToken
        );

    public Task FailAsync(string words) =>
        File.WriteAllTextAsync(At("error"), $"ERROR: [youtube] x: {words}\n", TestContext.Current.CancellationToken);
}
