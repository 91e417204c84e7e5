using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Discord.Commands;
using StageMix.Discord.Interactions;

namespace StageMix.Bot.Talking.Mixes;

/// <summary>Suggests mixes while one is being named: a member's own, and all of the guild to moderators; the latest first.</summary>
/// <param name="subcommand">of <c>/mixes</c></param>
internal sealed class MixSuggestions(string subcommand, IJobQueue queue, Speakers speakers) : IAutocompleteHandler
{
    private const int LongestName = 100;
    private const int Most = 25;

    public static readonly IReadOnlyList<string> Subcommands =
    [
        CommandNames.Status,
        CommandNames.Cancel,
        CommandNames.Remix,
        CommandNames.Files,
        CommandNames.TakeDown,
    ];

    public string Route => CommandNames.Path(subcommand);

    public string OptionName => CommandNames.Mix;

    public async Task<IReadOnlyList<CommandChoice>> SuggestAsync(
        CommandInteraction interaction,
        string typed,
        CancellationToken cancellationToken
    )
    {
        if (await speakers.FindAsync(interaction, cancellationToken) is not { } speaker)
        {
            return [];
        }

        var jobs = await queue.ListAsync(cancellationToken);
        return
        [
            .. jobs.Where(job => MaySee(speaker, job) && Matches(job, typed))
                .Reverse()
                .Take(Most)
                .Select(job => new CommandChoice(NameOf(job, speaker.Words), job.Id.ToString())),
        ];
    }

    private static bool MaySee(Speaker speaker, MixJob job) =>
        job.Owner.Guild == speaker.Member.Guild
        && (speaker.Member.IsModerator || job.Owner.Person == speaker.Member.Id);

    private static bool Matches(MixJob job, string typed) =>
        job.Request.Title.Contains(typed, StringComparison.CurrentCultureIgnoreCase)
        || job.Id.ToString().StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(MixJob job, Words words)
    {
        var rest = $" · {words.Say(job.State)} · {job.Id}";
        return StrangerText.InLabel(job.Request.Title, LongestName - rest.Length) + rest;
    }
}
