using System.Net;

namespace StageMix.Tools.Network;

/// <summary>Counts what passes and stops it at the limit.</summary>
internal sealed class TrafficMeter(long limit)
{
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <exception cref="RefusedException">these bytes would be too many</exception>
    public void Add(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) > limit)
        {
            throw new RefusedException(
                ProxyRefusalReason.TooManyBytes,
                HttpStatusCode.RequestEntityTooLarge,
                "more bytes than allowed"
            );
        }
    }
}
