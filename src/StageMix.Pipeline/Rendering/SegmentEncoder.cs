using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Makes each clip's segment, as many at a time as there are cores; segments that stand in the workspace are kept.</summary>
internal static class SegmentEncoder
{
    /// <returns>the segments' paths, in the clips' order</returns>
    public static async Task<IReadOnlyList<string>> EncodeAsync(
        IReadOnlyList<ClipRecipe> recipes,
        EncoderPreset preset,
        Workspace workspace,
        RenderingProgress progress,
        CancellationToken cancellationToken
    )
    {
        var paths = new string[recipes.Count];
        var workers = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        await Parallel.ForAsync(
            0,
            recipes.Count,
            workers,
            async (i, stop) =>
            {
                var recipe = recipes[i];
                paths[i] = await workspace.KeepFileAsync(
                    "rendering",
                    recipe.NameWith(preset),
                    ".mp4",
                    aside =>
                        FfmpegProgram.RunAsync(
                            SegmentArguments.Of(recipe, preset, aside),
                            stop,
                            seconds => progress.Reach(i, seconds * recipe.OutputRate.FramesPerSecond)
                        )
                );
                progress.Reach(i, recipe.Frames);
            }
        );
        return paths;
    }
}
