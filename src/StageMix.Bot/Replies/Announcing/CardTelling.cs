using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Discord;
using StageMix.Discord.Messages;
using StageMix.Discord.Rest;
using StageMix.Pipeline;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>Keeps the one message of each mix in step with it: edited as long as it is young, a fresh one after an hour.</summary>
internal sealed class CardTelling(
    DiscordApi api,
    Posting posting,
    SaidBook book,
    IOptions<StorageOptions> storage,
    TimeProvider time
)
{
    /// <summary>Discord lets older messages be edited a few times only.</summary>
    private static readonly TimeSpan _young = TimeSpan.FromHours(1);

    private static readonly Notice _next = new(NoticeKind.Card, $"next-{Notice.Card}");

    private readonly ConcurrentDictionary<JobId, Fingerprint> _shown = [];

    /// <returns>the job, with its message in step; none when that could not be done now</returns>
    public async Task<MixJob?> TellAsync(MixNews news, GuildSettings guild, CancellationToken cancellationToken)
    {
        var job = news.Job;
        var card = SaidBook.Find(job, Notice.Card);
        if (card?.Shows == job.State && job.State.IsFinal())
        {
            _shown.TryRemove(job.Id, out _);
            return job;
        }

        var draft = Write(news);
        if (card is not null && _shown.GetValueOrDefault(job.Id) == draft.Content && card.Picture == draft.Picture)
        {
            return job;
        }

        var mayBeEdited = card is not null && (job.State.IsFinal() || time.GetUtcNow() - card.At < _young);
        var told = mayBeEdited
            ? await EditAsync(card!, draft, guild, cancellationToken)
            : await PostAsync(card, draft, guild, cancellationToken);
        if (told is not null)
        {
            _shown[job.Id] = draft.Content;
        }

        return told;
    }

    private Draft Write(MixNews news)
    {
        var path = new MixFolder(storage.Value, news.Job.Id).ContactSheet;
        var sheet = MixPictures.SheetOf(news.Job, path, news.Words);
        var message = CardMessage.Of(news, sheet is not null);
        return new Draft(
            news,
            message,
            Fingerprint.Of("card", 1, message.Embeds, message.Rows),
            sheet,
            sheet is null ? null : File.GetLastWriteTimeUtc(path).Ticks.ToString("x", CultureInfo.InvariantCulture)
        );
    }

    private async Task<MixJob?> EditAsync(
        SaidMessage card,
        Draft draft,
        GuildSettings guild,
        CancellationToken cancellationToken
    )
    {
        var job = draft.News.Job;
        var (channel, id) = PlaceOf(card);
        var edit = card.Picture == draft.Picture ? draft.Message : draft.WithSheet;
        var result = await api.Messages.EditAsync(channel, id, edit, cancellationToken);
        if (!result.IsDone && !IsGone(result.Error))
        {
            return null;
        }

        if (!result.IsDone && !job.State.IsFinal())
        {
            return await PostAsync(card, draft, guild, cancellationToken);
        }

        return card.Shows == job.State && card.Picture == draft.Picture
            ? job
            : await book.NoteAsync(job.Id, card with { Shows = job.State, Picture = draft.Picture }, cancellationToken)
                ?? job;
    }

    private async Task<MixJob?> PostAsync(
        SaidMessage? old,
        Draft draft,
        GuildSettings guild,
        CancellationToken cancellationToken
    )
    {
        var posted = await posting.SendAsync(
            draft.News.Job,
            _next,
            guild,
            draft.WithSheet,
            said => said with { About = Notice.Card, Shows = draft.News.Job.State, Picture = draft.Picture },
            cancellationToken
        );
        if (posted is not null && old is not null && AnswerText.LinkTo(posted) is { } link)
        {
            // where the old message cannot lead to the new one any more, nothing is lost
            var (channel, id) = PlaceOf(old);
            var words = draft.News.Say(Phrase.MovedOn, ("link", link));
            await api.Messages.EditAsync(
                channel,
                id,
                new OutgoingMessage(words) { KeptAttachments = [] },
                cancellationToken
            );
        }

        return posted;
    }

    private static (Snowflake Channel, Snowflake Message) PlaceOf(SaidMessage said) =>
        (Snowflake.Parse(said.Channel!, null), Snowflake.Parse(said.Message!, null));

    private static bool IsGone(ApiError error) =>
        error.Code is DiscordErrorCode.UnknownMessage or DiscordErrorCode.TooManyEditsOfOldMessage
        || Placing.IsClosed(error);

    /// <summary>What the message is to be.</summary>
    /// <param name="Content">changes with what it says</param>
    /// <param name="Picture">changes with the picture of the stages</param>
    private sealed record Draft(
        MixNews News,
        OutgoingMessage Message,
        Fingerprint Content,
        OutgoingFile? Sheet,
        string? Picture
    )
    {
        public OutgoingMessage WithSheet => Sheet is null ? Message : Message with { Files = [Sheet] };
    }
}
