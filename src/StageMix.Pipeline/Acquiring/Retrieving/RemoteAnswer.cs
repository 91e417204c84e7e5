using System.Globalization;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>What a link was found to lead to.</summary>
/// <param name="At">when it was asked</param>
internal sealed record RemoteAnswer(RemoteMedia About, DateTimeOffset At)
{
    /// <summary>After that long it is asked again whether a host has replaced a file under its address.</summary>
    private static readonly TimeSpan _holds = TimeSpan.FromHours(1);

    /// <summary>What stands under an id of YouTube's or Discord's never changes.</summary>
    public bool HasAged(MediaLink link, DateTimeOffset now) => link is WebLink && now - At > _holds;

    /// <summary>Which of the files that may come to stand at the link it is: another when its host says that it was changed, or says nothing of it.</summary>
    public string EditionOf(MediaLink link) =>
        link is not WebLink ? ""
        : About.Changed is { } changed ? changed.ToString(CultureInfo.InvariantCulture)
        : At.ToString("O", CultureInfo.InvariantCulture);
}
