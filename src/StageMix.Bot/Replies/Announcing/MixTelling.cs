using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Discord;
using StageMix.Discord.Messages;
using StageMix.Discord.Rest;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>Brings what was said of one mix in step with it: its own message first, then what is due besides.</summary>
internal sealed class MixTelling(
    IJobQueue queue,
    GuildRulebook rulebook,
    NewsDesk desk,
    CardTelling card,
    Posting posting,
    SaidBook book,
    DiscordApi api,
    IOptions<StorageOptions> storage
)
{
    /// <summary>What is taken back from chats when a mix is taken down.</summary>
    private static readonly string[] _shown =
    [
        nameof(NoticeKind.Approval),
        nameof(NoticeKind.Result),
        nameof(NoticeKind.Announcement),
    ];

    /// <returns>whether all is said; if not, it is worth another try later</returns>
    public async Task<bool> TellAsync(JobId id, CancellationToken cancellationToken)
    {
        if (await queue.FindAsync(id, cancellationToken) is not { Place: not null, Owner.Guild: { } guild } job)
        {
            return true;
        }

        var rules = await rulebook.FindAsync(guild, cancellationToken);
        var news = await desk.TellAsync(job, rules, cancellationToken);
        var told = await card.TellAsync(news, rules.Settings, cancellationToken);
        var isSaid = told is not null;
        var folder = new MixFolder(storage.Value, id);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        job = told ?? job;
        // where one thing was said may decide whether the next is still due
        while (Notice.DueOf(job, rules.Settings).FirstOrDefault(due => tried.Add(due.About)) is { } notice)
        {
            var sent = await posting.SendAsync(
                job,
                notice,
                rules.Settings,
                NoticeWriting.Write(notice, news with { Job = job }, folder),
                said => said,
                cancellationToken
            );
            isSaid &= sent is not null;
            job = sent ?? job;
        }

        return isSaid & (job.State != JobState.TakenDown || await TakeBackAsync(news, cancellationToken));
    }

    /// <summary>Takes the mix out of the messages that show it, with what was attached to them.</summary>
    private async Task<bool> TakeBackAsync(MixNews news, CancellationToken cancellationToken)
    {
        var isDone = true;
        var words = new OutgoingMessage($"{news.Say(JobState.TakenDown)}") { KeptAttachments = [] };
        foreach (
            var said in _shown
                .Select(about => SaidBook.Find(news.Job, about.ToLowerInvariant()))
                .OfType<SaidMessage>()
                .Where(said => said.Shows != JobState.TakenDown)
        )
        {
            var (channel, message) = (Snowflake.Parse(said.Channel!, null), Snowflake.Parse(said.Message!, null));
            var result = await api.Messages.EditAsync(channel, message, words, cancellationToken);
            var isGone =
                result.Error is { } error && (error.Code == DiscordErrorCode.UnknownMessage || Placing.IsClosed(error));
            isDone &= result.IsDone || isGone;
            if (result.IsDone || isGone)
            {
                await book.NoteAsync(news.Job.Id, said with { Shows = JobState.TakenDown }, cancellationToken);
            }
        }

        return isDone;
    }
}
