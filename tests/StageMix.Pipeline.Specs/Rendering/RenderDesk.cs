using Microsoft.Extensions.Options;
using StageMix.Pipeline.Acquiring;
using StageMix.Pipeline.Rendering;
using StageMix.Timeline;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Specs.Rendering;

/// <summary>A folder with a song, stages and a workspace, for mixes by hand.</summary>
public sealed class RenderDesk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stagemix-render-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public Workspace OpenWorkspace() => new(At("work"));

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Pink noise: it is like itself at one place alone.</summary>
    /// <param name="arguments">what comes between the noise and the file</param>
    public async Task<string> NoiseAsync(string name, int seed, double seconds, params string[] arguments)
    {
        var noise = FormattableString.Invariant(
            $"anoisesrc=color=pink:seed={seed}:duration={seconds}:sample_rate=48000:amplitude=0.5"
        );
        await FfmpegProgram.RunAsync(
            ["-f", "lavfi", "-i", noise, .. arguments, FfmpegArguments.FileUrl(At(name))],
            Stop
        );
        return At(name);
    }

    /// <summary>An order of clips end to end.</summary>
    /// <param name="clips">of each the stage's file, its length in output frames, and the stage time that it starts at</param>
    public static async Task<RenderOrder> OrderAsync(
        string song,
        FrameRate rate,
        PictureSize? size,
        params (string Path, long Frames, double StageStart)[] clips
    )
    {
        var media = new List<MediaFile>();
        foreach (var path in clips.Select(clip => clip.Path).Prepend(song).Distinct(StringComparer.Ordinal))
        {
            media.Add(await MediaAcquirer.InspectAsync(new MediaSource(path), Stop));
        }

        var timeline = new MixTimeline(
            "by hand",
            rate,
            new MediaReference(song, "song"),
            Timestamp.Zero,
            rate.TimeOf(clips.Sum(clip => clip.Frames)),
            Timestamp.Zero,
            [
                .. clips.Select(clip => new Clip(
                    new(clip.Path, Path.GetFileName(clip.Path)),
                    clip.Frames,
                    Timestamp.FromSeconds(clip.StageStart),
                    1,
                    "by hand"
                )),
            ]
        );
        return new RenderOrder(timeline, media, size, "standard");
    }

    public Task<RenderedMix> RenderAsync(RenderOrder order, CancellationToken? stop = null) =>
        new MixRenderer(Options.Create(new RenderingOptions())).RunAsync(order, OpenWorkspace(), null, stop ?? Stop);
}
