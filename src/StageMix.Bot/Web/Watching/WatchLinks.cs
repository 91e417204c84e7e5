using Microsoft.Extensions.Options;
using StageMix.Bot.Jobs;

namespace StageMix.Bot.Web.Watching;

/// <summary>The addresses of watch pages as they are from outside.</summary>
public sealed class WatchLinks(IOptions<WebOptions> options, TimeProvider time)
{
    /// <summary>Where everybody may watch a mix now; none when nobody may, or there are no watch pages here.</summary>
    public Uri? Of(MixJob job) =>
        options.Value.HasWatchPages && job.Watch is { } watch && watch.Until > time.GetUtcNow()
            ? new Uri(new Uri(Outside), $"watch/{watch.Secret}")
            : null;

    private string Outside =>
        (options.Value.PublicUrl is { Length: > 0 } address ? address : options.Value.WatchUrl!).TrimEnd('/') + "/";
}
