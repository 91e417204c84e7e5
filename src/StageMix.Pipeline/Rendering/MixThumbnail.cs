using System.Globalization;
using StageMix.Tools.Ffmpeg;

namespace StageMix.Pipeline.Rendering;

/// <summary>A picture that stands for the mix: of its longest segment's, the one that is most like the others.</summary>
internal static class MixThumbnail
{
    private const int Version = 1;

    /// <summary>What YouTube shows; as a JPEG far below the 2 MB that it takes.</summary>
    private const int Longest = 1280;

    /// <param name="segments">the segments' files, in the recipes' order</param>
    /// <returns>the path of a JPEG in the workspace</returns>
    /// <exception cref="Tools.Processes.ToolException">ffmpeg failed or is missing</exception>
    public static Task<string> TakeAsync(
        IReadOnlyList<SegmentRecipe> recipes,
        IReadOnlyList<string> segments,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var (recipe, segment) = recipes.Zip(segments).MaxBy(pair => pair.First.Frames);
        return workspace.KeepFileAsync(
            "rendering",
            Fingerprint.Of("rendering", Version, "thumbnail", Path.GetFileName(segment)),
            ".jpg",
            aside => FfmpegProgram.RunAsync(Arguments(segment, recipe.Frames, aside), cancellationToken)
        );
    }

    private static IReadOnlyList<string> Arguments(string segment, long frames, string path) =>
        [
            "-skip_frame",
            "nokey",
            .. FfmpegArguments.Media(segment),
            "-vf",
            string.Create(
                CultureInfo.InvariantCulture,
                $"thumbnail=n={Math.Clamp(frames, 2, 1000)},scale={Longest}:{Longest}:force_original_aspect_ratio=decrease:force_divisible_by=2"
            ),
            "-frames:v",
            "1",
            "-q:v",
            "3",
            FfmpegArguments.FileUrl(path),
        ];
}
