namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>A video on YouTube.</summary>
public sealed record YouTubeVideo : MediaLink
{
    internal YouTubeVideo(string id) => Id = id;

    /// <summary>Eleven letters.</summary>
    public string Id { get; }

    public override string Canonical => "https://www.youtube.com/watch?v=" + Id;
}
