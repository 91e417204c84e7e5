using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>Makes the segments, as many at a time as there are cores; those that stand in the workspace are kept.</summary>
internal static class SegmentEncoder
{
    /// <returns>the segments' paths, in the recipes' order</returns>
    /// <exception cref="MixException">a stage ends before what is to be shown of it</exception>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static async Task<IReadOnlyList<string>> EncodeAsync(
        IReadOnlyList<SegmentRecipe> recipes,
        EncoderPreset preset,
        Workspace workspace,
        RenderingProgress progress,
        CancellationToken cancellationToken
    )
    {
        var paths = new string[recipes.Count];
        var cores = Environment.ProcessorCount;
        var missing = recipes.Count(recipe => !workspace.Holds("rendering", recipe.NameWith(preset), ".mp4"));
        // an encoder a core, with no thread of its own to wait for; where there are fewer segments than cores, they share them
        var threads = Math.Max(1, cores / Math.Max(1, missing));
        // the longest first: none of them is left to the end, when the other cores have nothing to do
        var order = Enumerable.Range(0, recipes.Count).OrderByDescending(i => recipes[i].Frames).ToList();
        var workers = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = cores };
        await Parallel.ForAsync(
            0,
            order.Count,
            workers,
            async (turn, stop) =>
            {
                var (i, recipe) = (order[turn], recipes[order[turn]]);
                paths[i] = await workspace.KeepFileAsync(
                    "rendering",
                    recipe.NameWith(preset),
                    ".mp4",
                    aside =>
                        EncodeAsync(
                            recipe,
                            SegmentArguments.Of(recipe, preset, threads, aside),
                            frames => progress.Reach(i, frames),
                            stop
                        )
                );
                progress.Reach(i, recipe.Frames);
            }
        );
        return paths;
    }

    private static async Task EncodeAsync(
        SegmentRecipe recipe,
        IReadOnlyList<string> arguments,
        Action<long> onFrames,
        CancellationToken cancellationToken
    )
    {
        var made = 0L;
        await FfmpegProgram.RunAsync(arguments, cancellationToken, frames => onFrames(made = frames));
        if (made < recipe.Frames)
        {
            // a file that was cut off promises more than it holds
            throw RecipeLowering.ShowsNothing(Path.GetFileName(recipe.Source.Path), recipe.StageStart);
        }
    }
}
