using System.ComponentModel.DataAnnotations;

namespace StageMix.Bot.Web;

/// <summary>The section <c>Web</c> of the settings.</summary>
public sealed class WebOptions
{
    /// <summary>Where the console listens.</summary>
    [Required, Url]
    public string Url { get; init; } = "http://127.0.0.1:5080";
}
