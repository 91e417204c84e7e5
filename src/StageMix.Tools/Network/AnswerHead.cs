using System.IO.Pipelines;
using System.Net;

namespace StageMix.Tools.Network;

/// <summary>A host's answer to a plain request, up to its body.</summary>
/// <param name="BodyBytes">how many bytes follow the head; the largest number when only the host's hanging up tells</param>
internal sealed record AnswerHead(MessageHead Head, long BodyBytes)
{
    private const int MaximumInterim = 5;

    /// <summary>Reads past the interim answers (103 Early Hints and its like).</summary>
    /// <exception cref="RefusedException">it is no sound answer, or none came</exception>
    public static async Task<AnswerHead> ReadAsync(PipeReader reader, ProxyRequest request, CancellationToken stop)
    {
        try
        {
            for (var interim = 0; interim <= MaximumInterim; interim++)
            {
                var head = await HeadReader.ReadAsync(reader, stop) ?? throw NoAnswer();
                switch (Status(head.FirstLine))
                {
                    // nobody asked to switch protocols: Upgrade is not passed on
                    case (int)HttpStatusCode.SwitchingProtocols:
                        throw NoAnswer();
                    case >= 200 and var status:
                        return new AnswerHead(head, BodyLength(head, status, request));
                }
            }
        }
        catch (RefusedException)
        {
            // what was read badly is the host's fault, not the client's
        }

        throw NoAnswer();
    }

    /// <summary>RFC 9112, section 6.3. A body in chunks is passed on as it is, to the end.</summary>
    private static long BodyLength(MessageHead head, int status, ProxyRequest request)
    {
        var length = head.ContentLength();
        var inChunks = head.Values("Transfer-Encoding").Any();
        return inChunks && length is not null ? throw NoAnswer()
            : request.AsksForHead || status is 204 or 304 ? 0
            : length ?? long.MaxValue;
    }

    private static int Status(string line) =>
        line.Length >= 12
        && line[..9] is "HTTP/1.1 " or "HTTP/1.0 "
        && line[9] is >= '1' and <= '5'
        && line[9..12].All(char.IsAsciiDigit)
        && (line.Length == 12 || line[12] == ' ')
            ? ((line[9] - '0') * 100) + ((line[10] - '0') * 10) + (line[11] - '0')
            : throw NoAnswer();

    private static RefusedException NoAnswer() =>
        new(ProxyRefusalReason.Unreachable, HttpStatusCode.BadGateway, "this host gives no sound answer");
}
