using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Pipeline;
using StageMix.Timeline;

namespace StageMix.Bot.Web.Asking;

/// <summary>Parses the form for one more mix at the door.</summary>
internal static class RemixReading
{
    /// <returns>what is asked, or what is wrong as a sentence</returns>
    public static (NewMix? Asked, string? Problem) Read(MixJob earlier, RemixForm form)
    {
        if (!MixForm.TryStyle(form.Style, out var style))
        {
            return (null, "There is no such style: choose one of the three.");
        }

        if (!MixForm.TrySeed(form.Seed, out var seed))
        {
            return (null, "The seed is a whole number from 0 on: give another.");
        }

        if (form.Title.Length > MixFormReading.LongestTitle)
        {
            return (null, $"The title is longer than {MixFormReading.LongestTitle} letters: shorten it.");
        }

        var rows = form.Rows.Select(row => Parse(row, StagesOf(earlier))).ToList();
        if (rows.Contains(null))
        {
            return (null, "A part of the song is two times, the earlier first, such as 0:31 to 0:38: give it again.");
        }

        var request = earlier.Request with
        {
            Title = form.Title.Length > 0 ? form.Title : earlier.Request.Title,
            Style = style,
            Seed = seed,
            Rules =
            [
                .. earlier.Request.Rules.Where((rule, i) => rule is not StageOut && form.Kept.Contains(i)),
                .. form.Out.Order().Select(stage => new StageOut(stage)),
                .. ClipRules(earlier, form),
                .. rows.OfType<StageRule>(),
            ],
            Swaps = [],
        };
        return (
            new NewMix(earlier.Owner, request)
            {
                Begins = form.IsChoosing ? JobState.Collecting : JobState.Queued,
                NeedsApproval = earlier.NeedsApproval,
                Place = earlier.Place,
                EvenIfKnown = true,
                RemixOf = earlier.Id,
            },
            null
        );
    }

    /// <summary>How many stages there are; a playlist is one source and many.</summary>
    public static int StagesOf(MixJob job) => job.Verdicts?.Count ?? job.Request.Stages.Count;

    private static IEnumerable<StageRule> ClipRules(MixJob earlier, RemixForm form) =>
        (earlier.Made?.Clips ?? [])
            .Where(clip => form.Clips.ContainsKey(clip.Index))
            .Select(clip =>
                Rule(
                    form.Clips[clip.Index],
                    clip.Stage,
                    new TimeRange(Timestamp.FromSeconds(clip.SongStart), Timestamp.FromSeconds(clip.SongEnd))
                )
            );

    private static StageRule? Parse(RuleRow row, int stages) =>
        SongRange.TryParse($"{row.From}-{row.To}", out var song)
        && int.TryParse(row.Stage, NumberStyles.None, CultureInfo.InvariantCulture, out var stage)
        && stage >= 1
        && stage <= stages
            ? Rule(row.Kind, stage, song)
            : null;

    private static StageRule Rule(string kind, int stage, TimeRange song) =>
        kind == RemixForm.Ban ? new StageBan(stage, song) : new StagePin(stage, song);
}
