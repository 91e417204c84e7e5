using System.Globalization;
using Microsoft.Extensions.Primitives;
using StageMix.Pipeline;

namespace StageMix.Bot.Web.Asking;

/// <summary>The form for a new mix as a person filled it in; nothing of it is trusted yet.</summary>
public sealed record MixForm
{
    public string Title { get; init; } = "";

    /// <summary>A link, or a file inside the files' folder.</summary>
    public string Song { get; init; } = "";

    public Upload? SongUpload { get; init; }

    /// <summary>Links or files, one a line.</summary>
    public string Stages { get; init; } = "";

    /// <summary>Files that were ticked.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public IReadOnlyList<Upload> StageUploads { get; init; } = [];

    public string Style { get; init; } = "match";

    public string Seed { get; init; } = "1";

    /// <summary>Whether the person wants to choose among the stages before anything is made.</summary>
    public bool IsChoosing { get; init; }

    public IEnumerable<string> StageLines =>
        Stages.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Concat(Files);

    /// <summary>Reads the fields; uploads come in beside them.</summary>
    public static MixForm Read(
        IReadOnlyDictionary<string, StringValues> fields,
        IReadOnlyList<Upload> songs,
        IReadOnlyList<Upload> stages
    )
    {
        string Field(string name) => fields.GetValueOrDefault(name).ToString().Trim();
        IEnumerable<Upload> Kept(string name) =>
            fields
                .GetValueOrDefault(name)
                .Select(text => Upload.TryParse(text, out var upload) ? upload : null)
                .OfType<Upload>();

        return new MixForm
        {
            Title = Field("title"),
            Song = Field("song"),
            SongUpload = Kept("kept-song").Concat(songs).LastOrDefault(),
            Stages = Field("stages"),
            Files = [.. fields.GetValueOrDefault("file").OfType<string>()],
            StageUploads =
            [
                .. Kept("kept-stage").Concat(stages).DistinctBy(upload => upload.Name, StringComparer.Ordinal),
            ],
            Style = Field("style"),
            Seed = Field("seed"),
            IsChoosing = Field("choose").Length > 0,
        };
    }

    public static bool TryStyle(string text, out MixStyle style) =>
        Enum.TryParse(text, ignoreCase: true, out style) && Enum.IsDefined(style) && !char.IsDigit(text[0]);

    public static bool TrySeed(string text, out int seed) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed);
}
