using System.IO.Pipelines;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using StageMix.Tools.Network;

namespace StageMix.Tools.Specs.Network;

/// <summary>Whatever a client or a host says to the proxy is read in one way, or refused; nothing else comes out.</summary>
[Properties(MaxTest = 5000, Arbitrary = [typeof(Garbling)])]
public class HeadFuzzSpecs
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Property]
    public async Task A_garbled_request_is_refused_or_goes_on_as_one_sound_message(GarbledRequest garbled)
    {
        var request = await TryAsync(async () =>
            await HeadReader.ReadAsync(Reader(garbled.Text), Stop) is { } head ? ProxyRequest.Read(head) : null
        );
        if (request is null || request.IsTunnel)
        {
            return;
        }

        request.Port.ShouldBeInRange(1, 65535);
        var sent = Encoding.Latin1.GetString(request.Head.ToBytes());
        var again = (await HeadReader.ReadAsync(Reader(sent), Stop)).ShouldNotBeNull();
        again.Fields.ShouldBe(request.Head.Fields);
        again.Values("Host").ShouldHaveSingleItem();
        again.Values("Transfer-Encoding").ShouldBeEmpty();
        (again.ContentLength() ?? 0).ShouldBe(request.BodyBytes);
    }

    [Property]
    public async Task A_garbled_answer_is_refused_or_has_one_length(GarbledAnswer garbled)
    {
        var asked = ProxyRequest.Read((await HeadReader.ReadAsync(Reader(Garbling.Request), Stop))!);
        var answer = await TryAsync(async () => await AnswerHead.ReadAsync(Reader(garbled.Text), asked, Stop));
        answer?.BodyBytes.ShouldBeGreaterThanOrEqualTo(0);
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static PipeReader Reader(string text) =>
        PipeReader.Create(new System.Buffers.ReadOnlySequence<byte>(Encoding.Latin1.GetBytes(text)));
}

public sealed record GarbledRequest(string Text);

public sealed record GarbledAnswer(string Text);

public static class Garbling
{
    public const string Request =
        "POST http://media.example:8080/a?b HTTP/1.1\r\nHost: media.example\r\nContent-Length: 5\r\nConnection: close, x\r\nX: y\r\n\r\n";

    private const string Answer =
        "HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 12\r\nConnection: keep-alive\r\n\r\n";

    private static readonly string[] _bits =
    [
        "",
        "\r",
        "\n",
        "\r\n",
        "\r\n\r\n",
        "\r\n folded",
        " ",
        "\t",
        "\0",
        ":",
        "/",
        "@",
        "#",
        "?",
        "[::1]",
        "0",
        "-1",
        "99999999999999999999",
        "\u00e9",
        "CONNECT ",
        "HEAD ",
        "http://",
        "HTTP/1.0",
        " 204 ",
        " 101 ",
        "\r\nHost: other.example",
        "\r\nContent-Length: 7",
        "\r\nTransfer-Encoding: chunked",
        "\r\nConnection: Content-Length",
    ];

    public static Arbitrary<GarbledRequest> Requests() =>
        Texts(Request).Select(text => new GarbledRequest(text)).ToArbitrary();

    public static Arbitrary<GarbledAnswer> Answers() =>
        Texts(Answer).Select(text => new GarbledAnswer(text)).ToArbitrary();

    private static Gen<string> Texts(string whole) =>
        from wounds in Gen.Choose(0, whole.Length).Zip(Gen.Choose(0, 3)).Zip(Gen.Elements(_bits)).NonEmptyListOf()
        select wounds
            .Take(3)
            .Aggregate(
                whole,
                (text, wound) =>
                {
                    var at = Math.Min(wound.Item1.Item1, text.Length);
                    return text[..at] + wound.Item2 + text[Math.Min(at + wound.Item1.Item2, text.Length)..];
                }
            );
}
