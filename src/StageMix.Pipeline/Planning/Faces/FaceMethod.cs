using System.Security.Cryptography;

namespace StageMix.Pipeline.Planning.Faces;

/// <summary>The best way of finding faces that there is on this machine.</summary>
/// <param name="Name">in a word or two</param>
/// <param name="Problem">why it is no better one, in words; null where all is as asked for</param>
public sealed record FaceMethod(string Name, string? Problem = null)
{
    private const string BadModel = "the YuNet model cannot be used";
    private const string NoCascades = "there are no cascades";

    private static readonly PictureSize _tried = new(64, 64);

    /// <summary>What is found depends on it.</summary>
    internal Fingerprint Version { get; init; }

    /// <summary>Makes a finder for pictures of that size; null where faces cannot be found.</summary>
    internal Func<PictureSize, IFaceFinder>? Open { get; init; }

    /// <summary>What pictures are matched by, in words.</summary>
    internal string MatchedBy =>
        (Open, Problem) switch
        {
            (null, _) => $"{FoundFaces.WithoutFaces}, for {Problem}",
            (_, null) => $"faces ({Name}), {FoundFaces.WithoutFaces}",
            _ => $"faces ({Name}, for {Problem}), {FoundFaces.WithoutFaces}",
        };

    /// <summary>Tries a finder before it is taken: data of another kind may load, and fail at the first picture.</summary>
    /// <param name="path">of the finder's data</param>
    /// <returns>null where the data is missing or of no use</returns>
    internal static FaceMethod? Load(
        string name,
        int algorithmVersion,
        string path,
        Func<PictureSize, IFaceFinder> open
    )
    {
        try
        {
            using (var finder = open(_tried))
            {
                _ = finder.Find(new byte[_tried.Width * _tried.Height * 3]);
            }

            var content = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
            return new FaceMethod(name) { Version = Fingerprint.Of(name, algorithmVersion, content), Open = open };
        }
        catch (Exception unusable) when (FaceData.IsUnusable(unusable))
        {
            return null;
        }
    }

    /// <summary>YuNet where a model is configured, else cascades, else none. What is missing or damaged is passed over.</summary>
    internal static FaceMethod Choose(PlanningOptions options)
    {
        var asksForModel = !string.IsNullOrEmpty(options.FaceModelPath);
        if (asksForModel && YuNetFinder.Load(options.FaceModelPath!) is { } yuNet)
        {
            return yuNet;
        }

        return CascadeFinder.Load(options.CascadesDirectory) is { } cascades
            ? cascades with
            {
                Problem = asksForModel ? BadModel : null,
            }
            : new FaceMethod("nothing", asksForModel ? $"{BadModel} and {NoCascades}" : NoCascades);
    }
}
