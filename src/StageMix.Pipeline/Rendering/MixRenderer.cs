using Microsoft.Extensions.Options;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Rendering;

/// <summary>
/// The door of Rendering: encodes each clip as a segment of its own and the song's sound once, then joins them. A second
/// mix encodes only the clips that changed.
/// </summary>
public sealed class MixRenderer(IOptions<RenderingOptions> options)
{
    /// <param name="progress">0 to 1, never falling</param>
    /// <exception cref="MixException">the timeline cannot be played, the preset is unknown, or ffmpeg failed</exception>
    public async Task<RenderedMix> RunAsync(
        RenderOrder order,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var timeline = order.Timeline;
        var preset = PresetNamed(order.Preset);
        var size = order.Size ?? OutputSize.For(order);
        var recipes = RecipeLowering.Lower(order, size);
        var song = RecipeLowering.Find(timeline.Song, order);
        var reached = new RenderingProgress(progress, recipes);
        try
        {
            var encodingSound = SoundEncoder.EncodeAsync(song, timeline, preset, workspace, cancellationToken);
            var encodingClips = SegmentEncoder.EncodeAsync(recipes, preset, workspace, reached, cancellationToken);
            await Task.WhenAll(encodingSound, encodingClips);
            var (sound, clips) = (await encodingSound, await encodingClips);
            var path = await SegmentJoining.JoinAsync(clips, sound, timeline, workspace, cancellationToken);
            return new RenderedMix(path, size, timeline.Rate, timeline.Frames);
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, "rendering");
        }
    }

    /// <summary>A copy of a finished video that is small enough for a chat, by the preset <c>chat</c>.</summary>
    /// <param name="seconds">how long the video is</param>
    /// <param name="mostBytes">how large it may be</param>
    /// <returns>the copy's path, in the workspace</returns>
    /// <exception cref="MixException">ffmpeg failed</exception>
    public async Task<string> ShrinkAsync(
        string videoPath,
        double seconds,
        long mostBytes,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var preset = PresetNamed("chat");
            return await ChatCopy.MakeAsync(videoPath, seconds, mostBytes, preset, workspace, cancellationToken);
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, "making a small copy of the video");
        }
    }

    private EncoderPreset PresetNamed(string name) =>
        options.Value.Presets.TryGetValue(name, out var preset)
            ? preset
            : throw new MixException(
                MixFailure.BadTimeline,
                $"There is no encoder preset {name}: choose one of {string.Join(", ", options.Value.Presets.Keys.Order(StringComparer.Ordinal))}."
            );
}
