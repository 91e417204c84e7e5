using System.Globalization;
using Microsoft.Extensions.Primitives;
using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Web.Asking;

/// <summary>The form that makes a mix once more, changed, as a person filled it in; nothing of it is trusted yet.</summary>
public sealed record RemixForm
{
    public const string Pin = "pin";
    public const string Ban = "ban";

    public required string Title { get; init; }

    public required string Style { get; init; }

    public required string Seed { get; init; }

    public bool IsChoosing { get; init; }

    /// <summary>The stages that are to be left out.</summary>
    public IReadOnlySet<int> Out { get; init; } = new HashSet<int>();

    /// <summary>Which of the earlier mix's rules stay, by their place among its rules.</summary>
    public IReadOnlySet<int> Kept { get; init; } = new HashSet<int>();

    /// <summary>What is wanted of a clip, by its number: <see cref="Pin"/> or <see cref="Ban"/>.</summary>
    public IReadOnlyDictionary<int, string> Clips { get; init; } = new Dictionary<int, string>();

    /// <summary>Further rules.</summary>
    public IReadOnlyList<RuleRow> Rows { get; init; } = [];

    /// <summary>As it stands before anybody has touched it: all as before.</summary>
    public static RemixForm Of(MixJob job) =>
        new()
        {
            Title = job.Request.Title,
            Style = StyleName(job.Request.Style),
            Seed = (job.Request.Seed < int.MaxValue ? job.Request.Seed + 1 : 1).ToString(CultureInfo.InvariantCulture),
            Out = job.Request.Rules.OfType<StageOut>().Select(rule => rule.Stage).ToHashSet(),
            Kept = job
                .Request.Rules.Index()
                .Where(rule => rule.Item is not StageOut)
                .Select(rule => rule.Index)
                .ToHashSet(),
        };

    public static RemixForm Read(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var fields = form.ToDictionary(StringComparer.Ordinal);
        string Field(string name) => fields.GetValueOrDefault(name).ToString().Trim();
        HashSet<int> Ticked(string name) => [.. fields.GetValueOrDefault(name).Select(Number).OfType<int>()];

        var listed = Ticked("listed");
        listed.ExceptWith(Ticked("in"));
        return new RemixForm
        {
            Title = Field("title"),
            Style = Field("style"),
            Seed = Field("seed"),
            IsChoosing = Field("choose").Length > 0,
            Out = listed,
            Kept = Ticked("kept"),
            Clips = ReadClips(fields),
            Rows = ReadRows(fields),
        };
    }

    public static string StyleName(MixStyle style) => style.ToString().ToLowerInvariant();

    private static Dictionary<int, string> ReadClips(Dictionary<string, StringValues> fields) =>
        fields
            .Where(field => field.Key.StartsWith("clip-", StringComparison.Ordinal))
            .Select(field => (Number: Number(field.Key[5..]), Word: field.Value.ToString()))
            .Where(clip => clip.Number is not null && clip.Word is Pin or Ban)
            .DistinctBy(clip => clip.Number)
            .ToDictionary(clip => clip.Number!.Value, clip => clip.Word);

    private static List<RuleRow> ReadRows(Dictionary<string, StringValues> fields)
    {
        var kinds = fields.GetValueOrDefault("rule-kind");
        string At(string name, int i) => fields.GetValueOrDefault(name).ElementAtOrDefault(i)?.Trim() ?? "";
        return
        [
            .. Enumerable
                .Range(0, kinds.Count)
                .Select(i => new RuleRow(At("rule-kind", i), At("rule-stage", i), At("rule-from", i), At("rule-to", i)))
                .Where(row => row.From.Length > 0 || row.To.Length > 0),
        ];
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A rule on a stage and a part of the song, as a person typed it.</summary>
/// <param name="Kind"><see cref="RemixForm.Pin"/> or <see cref="RemixForm.Ban"/></param>
public sealed record RuleRow(string Kind, string Stage, string From, string To)
{
    public static readonly RuleRow Empty = new(RemixForm.Pin, "", "", "");
}
