using Microsoft.Extensions.Options;
using StageMix.Pipeline.Rendering.Sounds;
using StageMix.Tools.Processes;

namespace StageMix.Pipeline.Rendering;

/// <summary>
/// The door of Rendering: encodes the clips as segments of their own and the sound once, then joins them. A second mix
/// encodes only what changed.
/// </summary>
public sealed class MixRenderer(IOptions<RenderingOptions> options)
{
    /// <param name="progress">0 to 1, never falling</param>
    /// <exception cref="MixException">the timeline cannot be played, the preset is unknown, the disk is full, or ffmpeg failed</exception>
    public async Task<RenderedMix> RunAsync(
        RenderOrder order,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        var preset = PresetNamed(order.Preset);
        var size = order.Size ?? OutputSize.For(order, LargestShortSide(order, preset));
        try
        {
            var insides = await FindInsidesAsync(order, workspace, cancellationToken);
            var recipes = RecipeLowering.Lower(order, size, insides);
            DiskEstimate.Check(recipes, preset, workspace);
            var (segments, sound) = await EncodeAsync(order, recipes, preset, workspace, progress, cancellationToken);
            var mix = new RenderedMix(
                await SegmentJoining.JoinAsync(recipes, segments, sound, order.Timeline, workspace, cancellationToken),
                await MixThumbnail.TakeAsync(recipes, segments, workspace, cancellationToken),
                size,
                order.Timeline.Rate,
                order.Timeline.Frames
            );
            return preset.MostBytes is null
                ? mix
                : mix with
                {
                    VideoPath = await ChatCopy.MakeAsync(mix, preset, workspace, cancellationToken),
                };
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, "rendering");
        }
    }

    /// <summary>A copy of a finished video that is small enough for a chat, by the preset <c>chat</c>.</summary>
    /// <param name="mostBytes">how large it may be, if the preset does not ask for less</param>
    /// <returns>the copy's path, in the workspace</returns>
    /// <exception cref="MixException">ffmpeg failed</exception>
    public async Task<string> ShrinkAsync(
        RenderedMix mix,
        long mostBytes,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var preset = PresetNamed("chat");
            return await ChatCopy.MakeAsync(mix, preset.Within(mostBytes), workspace, cancellationToken);
        }
        catch (ToolException failure)
        {
            throw MixException.From(failure, "making a small copy of the video");
        }
    }

    private static int LargestShortSide(RenderOrder order, EncoderPreset preset) =>
        preset.MostBytes is null
            ? preset.LargestShortSide
            : Math.Min(preset.LargestShortSide, ChatCopy.ShortSideFor(order.Timeline.Duration.Seconds, preset));

    private static async Task<IReadOnlyDictionary<Fingerprint, PictureArea>> FindInsidesAsync(
        RenderOrder order,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var files = RecipeLowering.Seen(order);
        var insides = new PictureArea[files.Count];
        await Parallel.ForAsync(
            0,
            files.Count,
            cancellationToken,
            async (i, stop) => insides[i] = await BlackBorders.FindAsync(files[i], files[i].Picture!, workspace, stop)
        );
        return files.Zip(insides).ToDictionary(found => found.First.Content, found => found.Second);
    }

    /// <summary>Pictures and sound at once; when one of them fails, the other ends too.</summary>
    private async Task<(IReadOnlyList<string> Segments, string Sound)> EncodeAsync(
        RenderOrder order,
        IReadOnlyList<SegmentRecipe> recipes,
        EncoderPreset preset,
        Workspace workspace,
        IProgress<double>? progress,
        CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reached = new RenderingProgress(progress, recipes);
        var sound = OrStopAsync(
            SoundEncoder.EncodeAsync(order, preset, options.Value.CrowdDecibels, workspace, stop.Token)
        );
        var segments = OrStopAsync(SegmentEncoder.EncodeAsync(recipes, preset, workspace, reached, stop.Token));
        await Task.WhenAll(sound, segments);
        return (await segments, await sound);

        async Task<T> OrStopAsync<T>(Task<T> work)
        {
            try
            {
                return await work;
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
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
