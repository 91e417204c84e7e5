using StageMix.Bot.Jobs;
using StageMix.Bot.Web;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>Asks whether a made mix may be published: its storyboard, a preview to watch, and what can be done with it.</summary>
internal static class ApprovalMessage
{
    private const int LongestTitle = 200;

    /// <param name="job">made, and waiting for approval</param>
    /// <param name="files">the storyboard and the preview, as far as they are at hand</param>
    public static OutgoingMessage Of(MixJob job, MixPictures files, Words words) =>
        new(words.Say(Phrase.ApprovalWanted))
        {
            Embeds =
            [
                new Embed
                {
                    Title = StrangerText.InMarkdown(job.Request.Title, LongestTitle),
                    Description = $"{words.Say(Phrase.ApprovalHow)}\n\n{Figures(job, words)}",
                    Image = files.Storyboard is { } storyboard ? EmbedImage.Of(storyboard) : null,
                    Footer = new EmbedFooter(words.Say(Phrase.MixNumber, ("id", job.Id))),
                },
            ],
            Files = files.All,
            Rows = new[]
            {
                words.Button(Actions.Approve, Phrase.ButtonApprove, job.Id, ButtonStyle.Primary),
                words.Button(Actions.Remix, Phrase.ButtonRemix, job.Id),
                words.Button(Actions.Swap, Phrase.ButtonSwap, job.Id),
                words.Button(Actions.Discard, Phrase.ButtonDiscard, job.Id),
            }.InRows(),
        };

    private static string Figures(MixJob job, Words words) =>
        words.Say(
            Phrase.ApprovalFigures,
            ("length", Numbers.Length(job.Made?.Seconds ?? 0)),
            ("clips", job.Made?.Clips.Count ?? 0)
        );
}
