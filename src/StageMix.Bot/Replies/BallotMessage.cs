using StageMix.Bot.Jobs;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;

namespace StageMix.Bot.Replies;

/// <summary>A moderator's ballot, for that moderator alone.</summary>
internal static class BallotMessage
{
    private const int LongestLabel = 100;

    /// <param name="job">in the vote, its stages heard</param>
    /// <param name="voter">whose ballot fills it; whoever has cast none begins with all that can be in</param>
    public static OutgoingMessage Of(MixJob job, string voter, Words words)
    {
        var own = job.Ballots.FirstOrDefault(ballot => ballot.Voter == voter)?.Stages;
        var choices = (job.Verdicts ?? []).Where(job.IsIn).Select(verdict => Choice(verdict, own, words)).ToList();
        return choices.Count == 0
            ? new OutgoingMessage(words.Say(RefusalReasonOf(job)))
            : new OutgoingMessage(words.Say(Phrase.BallotAsked))
            {
                Rows =
                [
                    new ActionRow(
                        new StringSelect(new CustomId(Actions.Ballot, job.Id.ToString()).ToString(), choices)
                        {
                            Placeholder = words.Say(Phrase.BallotPlaceholder),
                            MinValues = 0,
                            MaxValues = choices.Count,
                        }
                    ),
                ],
            };
    }

    /// <summary>Says what a ballot came to.</summary>
    public static OutgoingMessage Cast(IReadOnlyList<int> stages, Words words) =>
        new(
            stages.Count == 0
                ? words.Say(Phrase.BallotEmpty)
                : words.Say(Phrase.BallotCast, ("stages", string.Join(", ", stages.Order())))
        );

    private static SelectOption Choice(StageVerdict verdict, IReadOnlyList<int>? own, Words words) =>
        new(StrangerText.InLabel($"{verdict.Index}. {verdict.Title}", LongestLabel), $"{verdict.Index}")
        {
            Description = StrangerText.InLabel(StageLines.VerdictOn(verdict, words), LongestLabel),
            Default = own?.Contains(verdict.Index) ?? true,
        };

    private static Enum RefusalReasonOf(MixJob job) =>
        job.Verdicts is null ? Requests.RefusalReason.StillHearing : Pipeline.MixFailure.NoStageAccepted;
}
