using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot.Web;

/// <summary>The section <c>Web</c> of the settings.</summary>
public sealed class WebOptions
{
    /// <summary>Where the console listens.</summary>
    [Required, Url]
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>How long a finished mix can be watched by everybody who has its address (days).</summary>
    [Range(1, 3650)]
    public double WatchDays { get; init; } = 30;
}
