using System.Globalization;
using StageMix.Timeline;

namespace StageMix.Pipeline.Uploading.YouTube.Words;

/// <summary>Names the stages that are seen in a mix, a line each.</summary>
internal static class StageLines
{
    private const int LongestWords = 100;

    /// <summary>Those that are seen, in the order in which they first are; without a plan, all.</summary>
    public static IReadOnlyList<string> Write(PublishOrder order)
    {
        if (order.Plan is not { } plan)
        {
            return [.. order.Stages.Select((stage, i) => Line(i + 1, stage, null))];
        }

        return
        [
            .. Seen.Stretches(plan.Timeline)
                .DistinctBy(stretch => stretch.MediaPath, StringComparer.Ordinal)
                .Join(
                    order.Stages,
                    stretch => stretch.MediaPath,
                    stage => stage.MediaPath,
                    (stretch, stage) => (stretch.Start, stage),
                    StringComparer.Ordinal
                )
                .Select((seen, i) => Line(i + 1, seen.stage, seen.Start)),
        ];
    }

    /// <summary>What the stage is called.</summary>
    public static string NameOf(StageCredit stage)
    {
        var show = PlainText.Clean(stage.Show);
        return Cut.ToLength(show.Length > 0 ? show : PlainText.Clean(stage.Title), LongestWords);
    }

    private static string Line(int number, StageCredit stage, Timestamp? firstSeen)
    {
        var name = NameOf(stage);
        var uploader = Cut.ToLength(PlainText.Clean(stage.Uploader), LongestWords);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number}. {(name.Length > 0 ? name : "A stage")}{(stage.Date is { } day ? $", {day:yyyy-MM-dd}" : "")}{(
                uploader.Length > 0 ? $", by {uploader}" : ""
            )}{(LinkOf(stage) is { } link ? $": {link}" : "")}{(
                firstSeen is { } start ? $" (first seen at {Seen.Clock(start)})" : ""
            )}"
        );
    }

    private static string? LinkOf(StageCredit stage) =>
        stage.Link is { Scheme: "https", UserInfo: "", Host: "www.youtube.com" or "youtube.com" or "youtu.be" } link
            ? link.AbsoluteUri
            : null;
}
