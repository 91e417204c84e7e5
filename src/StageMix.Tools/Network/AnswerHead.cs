using System.IO.Pipelines;
using System.Net;

namespace StageMix.Tools.Network;

/// <summary>Reads the head of a host's answer, past the interim ones (103 Early Hints and its like).</summary>
internal static class AnswerHead
{
    private const int MaximumInterim = 5;

    /// <exception cref="RefusedException">it is no sound answer, or none came</exception>
    public static async Task<MessageHead> ReadAsync(PipeReader reader, CancellationToken stop)
    {
        for (var interim = 0; interim <= MaximumInterim; interim++)
        {
            var head = await HeadReader.ReadAsync(reader, stop) ?? throw NoAnswer();
            var status = Status(head.FirstLine);
            if (status >= 200)
            {
                return head;
            }

            // nobody asked to switch protocols: Upgrade is not passed on
            if (status == (int)HttpStatusCode.SwitchingProtocols)
            {
                break;
            }
        }

        throw NoAnswer();
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
