using StageMix.Tools.YtDlp;

namespace StageMix.Pipeline.Acquiring.Retrieving;

/// <summary>What a link leads to cannot be used, whoever asks and whenever; another link may be.</summary>
/// <param name="remark">why</param>
internal sealed class UnusableLinkException(StageRemark remark, Exception? inner = null)
    : Exception(remark.Clause, inner)
{
    public StageRemark Remark { get; } = remark;

    /// <summary>What is known of it all the same.</summary>
    public RemoteMedia? About { get; init; }
}
