using System.Text;

namespace StageMix.Pipeline.Uploading.YouTube.Words;

/// <summary>What is written at a video, within YouTube's limits.</summary>
/// <param name="Remarks">what had to be left out</param>
internal sealed record VideoWords(
    string Title,
    string Description,
    IReadOnlyList<string> Tags,
    IReadOnlyList<PublishRemark> Remarks
)
{
    private const int LongestTitle = 100;
    private const int LongestDescription = 5000;
    private const int LongestTags = 500;

    /// <param name="mark">a tag that must be among them</param>
    public static VideoWords Write(PublishOrder order, YouTubeOptions options, string mark)
    {
        var remarks = new List<PublishRemark>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = PlainText.Clean(order.Title),
            ["song"] = PlainText.Clean(order.Song.Title),
            ["artist"] = PlainText.Clean(order.Song.Artist),
        };
        return new VideoWords(
            WriteTitle(options, values, remarks),
            WriteDescription(order, options, values, remarks),
            WriteTags(options, values, mark, remarks),
            remarks
        );
    }

    private static string WriteTitle(
        YouTubeOptions options,
        Dictionary<string, string> values,
        List<PublishRemark> remarks
    )
    {
        var title = PlainText.Clean(Template.Fill(options.Title, values) ?? values["title"]);
        var cut = Cut.ToLength(title, LongestTitle);
        if (cut != title)
        {
            remarks.Add(new PublishRemark(PublishRemarkKind.TitleCut, cut, Limit: LongestTitle));
        }

        return cut.Length > 0 ? cut : "Stage mix";
    }

    /// <summary>What does not fit goes in this order: the chapters, the last stages, the end.</summary>
    private static string WriteDescription(
        PublishOrder order,
        YouTubeOptions options,
        Dictionary<string, string> values,
        List<PublishRemark> remarks
    )
    {
        var lines = StageLines.Write(order);
        var chapters = order.Plan is { } plan ? Seen.Chapters(plan.Timeline, NameOf) : "";
        var text = With(lines.Count, chapters);
        if (!Fits(text) && chapters.Length > 0)
        {
            remarks.Add(new PublishRemark(PublishRemarkKind.ChaptersLeftOut));
            text = With(lines.Count, "");
        }

        var named = lines.Count;
        while (!Fits(text) && named > 0)
        {
            text = With(--named, "");
        }

        if (named < lines.Count)
        {
            remarks.Add(new PublishRemark(PublishRemarkKind.StagesLeftOut, Value: named, Limit: lines.Count));
        }

        if (!Fits(text))
        {
            remarks.Add(new PublishRemark(PublishRemarkKind.DescriptionCut));
        }

        return Cut.ToBytes(text, LongestDescription);

        string NameOf(string mediaPath) =>
            order.Stages.FirstOrDefault(stage => stage.MediaPath == mediaPath) is { } stage
                ? StageLines.NameOf(stage)
                : "A stage";

        string With(int count, string chapterLines)
        {
            values["stages"] = string.Join('\n', lines.Take(count));
            values["chapters"] = chapterLines;
            return string.Join("\n\n", options.Description.Select(part => Template.Fill(part, values)).OfType<string>())
                .Replace('<', '‹')
                .Replace('>', '›');
        }

        static bool Fits(string text) => Encoding.UTF8.GetByteCount(text) <= LongestDescription;
    }

    private static List<string> WriteTags(
        YouTubeOptions options,
        Dictionary<string, string> values,
        string mark,
        List<PublishRemark> remarks
    )
    {
        var wanted = options
            .Tags.Select(tag => Template.Fill(tag, values))
            .OfType<string>()
            .Select(tag => PlainText.Clean(tag).Replace(",", "", StringComparison.Ordinal))
            .Where(tag => tag.Length > 0)
            .Prepend(mark)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var (tags, left) = (new List<string>(), LongestTags);
        foreach (var tag in wanted)
        {
            // YouTube counts the commas between them, and quotation marks around those with spaces
            var length = tag.Length + 1 + (tag.Contains(' ', StringComparison.Ordinal) ? 2 : 0);
            if (length <= left)
            {
                tags.Add(tag);
                left -= length;
            }
        }

        if (tags.Count < wanted.Count)
        {
            remarks.Add(
                new PublishRemark(PublishRemarkKind.TagsLeftOut, Value: wanted.Count - tags.Count, Limit: LongestTags)
            );
        }

        return tags;
    }
}
