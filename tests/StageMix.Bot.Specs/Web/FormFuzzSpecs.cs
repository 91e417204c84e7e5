using System.Net.Http.Headers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace StageMix.Bot.Specs.Web;

/// <summary>Damaged forms are refused with a sentence, or read; none is a fault of the console's.</summary>
public sealed class FormFuzzSpecs(DoorSpecs.OneBot one) : IClassFixture<DoorSpecs.OneBot>
{
    private string? _token;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Property(MaxTest = 400, Arbitrary = [typeof(Wounds)])]
    public async Task A_damaged_form_for_a_new_mix_is_no_fault_of_the_consoles(DamagedForm damaged)
    {
        var body = damaged.Of(await TokenAsync());
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Wounds.Boundary}");
        using var answer = await one.Bot.Http.PostAsync("/mixes", content, Stop);
        ((int)answer.StatusCode).ShouldBeInRange(200, 499, body);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(Wounds)])]
    public async Task Strange_fields_of_a_new_mix_come_back_with_a_sentence(StrangeFields strange)
    {
        using var answer = await one.Bot.Http.AskAsync([.. strange.Fields]);
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("role=\"alert\"");
    }

    private async Task<string> TokenAsync() => _token ??= await one.Bot.Http.TokenAsync();
}

/// <summary>The form for a new mix, with pieces of it cut out or written over.</summary>
/// <param name="Cuts">where, in millionths of the text; how much; and with what</param>
public sealed record DamagedForm(IReadOnlyList<(int Place, int Length, string Bit)> Cuts)
{
    public string Of(string token) =>
        Cuts.Aggregate(
            Whole(token),
            (text, cut) =>
            {
                var at = (int)((long)text.Length * cut.Place / 1_000_000);
                return text[..at] + cut.Bit + text[Math.Min(at + cut.Length, text.Length)..];
            }
        );

    private static string Whole(string token) =>
        string.Concat(
            new[]
            {
                ("name=\"__RequestVerificationToken\"", token),
                ("name=\"title\"", "A mix"),
                ("name=\"style\"", "match"),
                ("name=\"seed\"", "1"),
                ("name=\"stages\"", "no link\nnor this"),
                ("name=\"song-file\"; filename=\"song.wav\"", "RIFF"),
            }.Select(part =>
                $"--{Wounds.Boundary}\r\nContent-Disposition: form-data; {part.Item1}\r\n\r\n{part.Item2}\r\n"
            )
        ) + $"--{Wounds.Boundary}--\r\n";
}

public sealed record StrangeFields(IReadOnlyList<(string Name, string Value)> Fields);

public static class Wounds
{
    public const string Boundary = "-----bound";

    private static readonly string[] _names =
    [
        "title",
        "style",
        "seed",
        "song",
        "stages",
        "file",
        "kept-song",
        "kept-stage",
        "choose",
    ];

    private static readonly string[] _bits =
    [
        "",
        "\r\n",
        "\n",
        "--" + Boundary,
        "--" + Boundary + "--",
        "\r\n--" + Boundary + "\r\n",
        "\"",
        ";",
        "=",
        "\\",
        "\0",
        ": ",
        "\r\n\r\n",
        "filename=\"a\"",
        "filename*=utf-8''%ff%00",
        "Content-Disposition: form-data",
        "name=song",
        "name=\"seed\"",
        "\u202e",
        "무",
        "99999999999999999999",
        "-1",
        "../../etc/passwd",
        "file:///etc/passwd",
        "http://[::1",
        new('a', 70_000),
    ];

    public static Arbitrary<DamagedForm> Forms() =>
        (
            from cuts in Gen.Choose(0, 999_999).Zip(Lengths).Zip(Gen.Elements(_bits)).NonEmptyListOf()
            select new DamagedForm([.. cuts.Take(3).Select(cut => (cut.Item1.Item1, cut.Item1.Item2, cut.Item2))])
        ).ToArbitrary();

    public static Arbitrary<StrangeFields> Fields() =>
        (
            from fields in Gen.Elements(_names).Zip(Texts).ListOf()
            select new StrangeFields([.. fields.DistinctBy(field => field.Item1, StringComparer.Ordinal)])
        ).ToArbitrary();

    /// <summary>Short enough for a field.</summary>
    private static Gen<string> Texts =>
        Gen.Elements(_bits[..^1]).Zip(Gen.Elements(_bits[..^1])).Select(pair => pair.Item1 + pair.Item2);

    private static Gen<int> Lengths => Gen.Frequency((4, Gen.Choose(0, 2)), (1, Gen.Choose(3, 200)));
}
