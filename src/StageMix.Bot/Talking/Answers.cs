using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking;

/// <summary>What a member is told of what became of their word.</summary>
internal static class Answers
{
    public static readonly MemberAnswer Gone = new MemberAnswer.Refused(new Refusal(RefusalReason.Gone));

    /// <param name="done">what is said when it was done</param>
    /// <param name="facts">what that sentence names</param>
    public static InteractionAnswer Tell(
        this Speaker speaker,
        MemberAnswer answer,
        Phrase done,
        params (string Name, object Value)[] facts
    ) => InteractionAnswer.Private(AnswerText.Of(answer, speaker.Words, done, facts));

    public static InteractionAnswer Refuse(this Speaker speaker, RefusalReason reason) =>
        InteractionAnswer.Private(AnswerText.Of(new Refusal(reason), speaker.Words));

    /// <summary>What was given as the mix: a button's and a form's second part, or a command's option.</summary>
    public static string? MixNamedIn(Interaction interaction) =>
        interaction switch
        {
            ComponentInteraction pressed => pressed.Component.Argument,
            ModalInteraction sent => sent.Modal.Argument,
            CommandInteraction used => used.Options.Text(CommandNames.Mix),
            _ => null,
        };

    /// <summary>The mix that a component or an option names; none when it names none.</summary>
    /// <param name="argument">the mix's id, and perhaps more behind a colon</param>
    public static JobId? JobIn(string? argument) => JobId.TryParse(argument?.Split(':')[0], out var id) ? id : null;

    /// <summary>The mix that is named, where it is one of the speaker's guild.</summary>
    public static async Task<MixJob?> FindAsync(
        this IJobQueue queue,
        string? argument,
        Speaker speaker,
        CancellationToken cancellationToken
    ) =>
        JobIn(argument) is { } id
        && await queue.FindAsync(id, cancellationToken) is { } job
        && job.Owner.Guild == speaker.Member.Guild
            ? job
            : null;

    /// <summary>A word on the mix that was named.</summary>
    public static Task<MemberAnswer> ToldAsync(string? argument, Func<JobId, Task<MemberAnswer>> word) =>
        JobIn(argument) is { } id ? word(id) : Task.FromResult(Gone);
}
