namespace StageMix.Pipeline.Acquiring.Links;

/// <summary>A public playlist on YouTube: it stands for its videos, as many as there may be stages.</summary>
public sealed record YouTubePlaylist : MediaLink
{
    internal YouTubePlaylist(string id) => Id = id;

    public string Id { get; }

    public override string Canonical => "https://www.youtube.com/playlist?list=" + Id;
}
