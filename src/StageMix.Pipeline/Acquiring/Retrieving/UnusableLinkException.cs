using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>What a link leads to cannot be used, whoever asks and whenever; another link may be.</summary>
/// <param name="reason">why, as a clause about "it" that says what to do</param>
internal sealed class UnusableLinkException(string reason, Exception? inner = null) : Exception(reason, inner)
{
    public string Reason { get; } = reason;

    /// <summary>What is known of it all the same.</summary>
    public RemoteMedia? About { get; init; }
}
