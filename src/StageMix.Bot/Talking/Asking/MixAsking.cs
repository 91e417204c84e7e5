using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Bot.Voting;
using StageMix.Discord.Interactions;
using StageMix.Discord.Messages;
using StageMix.Pipeline.Acquiring.Links;

namespace StageMix.Bot.Talking.Asking;

/// <summary>Takes a draft to the desk. What cannot be taken goes back to whoever wrote it, to be mended.</summary>
internal sealed class MixAsking(DraftReading reading, MemberDesk desk, AttachmentCopies copies)
{
    private const int LongestLink = 80;

    /// <param name="evenIfKnown">also when the same was asked for before</param>
    /// <returns>what is said to whoever asked, to them alone</returns>
    public async Task<OutgoingMessage> AskAsync(
        Interaction interaction,
        MixDraft draft,
        Speaker speaker,
        bool evenIfKnown,
        CancellationToken cancellationToken
    )
    {
        var words = speaker.Words;
        if (PlaceText.MissingIn(interaction.AppPermissions, words) is { } complaint)
        {
            return DraftMessage.Of(draft, [complaint], words);
        }

        var (request, problems) = reading.Read(draft);
        if (request is null)
        {
            return DraftMessage.Of(draft, Explain(problems, words), words);
        }

        var answer = await desk.SubmitAsync(
            speaker.Member,
            request,
            speaker.PlaceOf(interaction),
            evenIfKnown,
            cancellationToken
        );
        var sentence = AnswerText.Of(answer, words, Phrase.DoneSubmitted, ("channel", $"<#{interaction.ChannelId}>"));
        if (answer is not MemberAnswer.Done { Job: var job })
        {
            return DraftMessage.Of(draft, [sentence], words, isKnown: answer is MemberAnswer.Known);
        }

        foreach (var file in request.Stages.Prepend(request.Song).Where(source => draft.HasFile(source.Given)))
        {
            copies.Begin(job.Id, file);
        }

        return new OutgoingMessage(sentence);
    }

    /// <summary>What is wrong with a draft, a sentence each.</summary>
    public static IEnumerable<string> Explain(IReadOnlyList<DraftProblem> problems, Words words) =>
        problems.Select(problem => Explain(problem, words)).Prepend(words.Say(Phrase.BadLinks));

    private static string Explain(DraftProblem problem, Words words) =>
        problem.Kind switch
        {
            DraftProblemKind.SongMissing => words.Say(DraftText.SongMissing),
            DraftProblemKind.SeveralSongs => words.Say(DraftText.SeveralSongs),
            DraftProblemKind.StagesMissing => words.Say(DraftText.StagesMissing),
            _ => words.Say(
                Phrase.BadLink,
                ("link", StrangerText.InMarkdown(problem.Link, LongestLink)),
                ("reason", Explain(problem.Refusal!, words))
            ),
        };

    private static string Explain(LinkRefusal why, Words words) =>
        words.Say(why.Kind, ("name", StrangerText.InMarkdown(why.Name ?? "", LongestLink)));
}
