using System.Globalization;
using StageMix.Bot.Jobs;
using StageMix.Bot.Web;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>Private choices: which clip shall show another stage, and which.</summary>
internal static class SwapMessages
{
    private const int MostOptions = 25;
    private const int LongestLabel = 100;

    /// <param name="page">25 clips a page, from 0</param>
    public static OutgoingMessage Clips(MixJob job, int page, Words words)
    {
        var clips = job.Made?.Clips ?? [];
        var shown = clips.Skip(page * MostOptions).Take(MostOptions).Select(clip => ClipChoice(clip, words)).ToList();
        var next = new CustomId(Actions.Swap, string.Create(CultureInfo.InvariantCulture, $"{job.Id}:{page + 1}"));
        return new OutgoingMessage(words.Say(Phrase.SwapAsked))
        {
            Rows =
            [
                new ActionRow(new StringSelect(new CustomId(Actions.SwapClip, job.Id.ToString()).ToString(), shown)),
                .. clips.Count > (page + 1) * MostOptions
                    ? new[]
                    {
                        new ActionRow(new Button(ButtonStyle.Secondary, words.Say(Phrase.SwapMore), next.ToString())),
                    }
                    : [],
            ],
        };
    }

    /// <param name="stages">the numbers of the stages that hold that part of the song</param>
    public static OutgoingMessage Stages(MixJob job, int clip, IReadOnlyList<int> stages, Words words)
    {
        var choices = (job.Verdicts ?? [])
            .Where(verdict => stages.Contains(verdict.Index))
            .Select(verdict => new SelectOption(
                StrangerText.InLabel($"{verdict.Index}. {verdict.Title}", LongestLabel),
                verdict.Index.ToString(CultureInfo.InvariantCulture)
            ))
            .ToList();
        var id = new CustomId(Actions.SwapStage, string.Create(CultureInfo.InvariantCulture, $"{job.Id}:{clip}"));
        return choices.Count == 0
            ? new OutgoingMessage(words.Say(Phrase.SwapNoOther))
            : new OutgoingMessage(words.Say(Phrase.SwapStageAsked, ("clip", clip)))
            {
                Rows = [new ActionRow(new StringSelect(id.ToString(), choices))],
            };
    }

    private static SelectOption ClipChoice(MadeClip clip, Words words) =>
        new(
            words.Say(Phrase.SwapClip, ("clip", clip.Index), ("stage", clip.Stage)),
            clip.Index.ToString(CultureInfo.InvariantCulture)
        )
        {
            Description = words.Say(
                Phrase.SwapClipFacts,
                ("start", Numbers.Time(clip.SongStart)),
                ("end", Numbers.Time(clip.SongEnd))
            ),
        };
}
