using StageMix.Timeline;

namespace StageMix.Pipeline.Planning.Faces;

/// <summary>The faces that were found next to the likely switches.</summary>
/// <param name="MatchedBy">what pictures are matched by, in words</param>
/// <param name="Stages">those that were looked through</param>
public sealed record FoundFaces(string MatchedBy, IReadOnlyList<StageFaces> Stages)
{
    public const string WithoutFaces = "composition and movement";

    /// <summary>Nothing was looked at.</summary>
    public static readonly FoundFaces None = new(WithoutFaces, []);

    /// <summary>By the time of their picture, those of the stage with that number.</summary>
    internal IReadOnlyDictionary<Timestamp, IReadOnlyList<Face>> Of(int stage) =>
        Stages
            .Where(faces => faces.Index == stage)
            .SelectMany(faces => faces.Pictures)
            .ToDictionary(picture => picture.Time, picture => picture.Faces);
}

/// <param name="Index">the stage's number in the order given, from 1</param>
/// <param name="Pictures">those that were looked at, in order</param>
public sealed record StageFaces(int Index, IReadOnlyList<PictureFaces> Pictures);

/// <param name="Time">the stage time that was asked for; the picture is the nearest</param>
public sealed record PictureFaces(Timestamp Time, IReadOnlyList<Face> Faces);
