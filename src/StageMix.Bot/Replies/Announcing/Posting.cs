using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Discord;
using StageMix.Discord.Messages;
using StageMix.Discord.Rest;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>
/// Sends a message once, and to another place when its own is gone. It is noted before it is sent, with a name by which
/// Discord knows it again: a crash in between says nothing twice.
/// </summary>
internal sealed partial class Posting(DiscordApi api, SaidBook book, TimeProvider time, ILogger<Posting> logger)
{
    /// <param name="becomes">what is noted once it is sent</param>
    /// <returns>the job, with what was sent; none when it could not be sent now</returns>
    public async Task<MixJob?> SendAsync(
        MixJob job,
        Notice notice,
        GuildSettings guild,
        OutgoingMessage message,
        Func<SaidMessage, SaidMessage> becomes,
        CancellationToken cancellationToken
    )
    {
        var meant = job.Said.FirstOrDefault(said => IsMeant(said, notice, job));
        if (meant is null)
        {
            meant = new SaidMessage(notice.About, null, null, time.GetUtcNow());
            if (await book.NoteAsync(job.Id, meant, cancellationToken) is null)
            {
                return job;
            }
        }

        var (sent, error) = await SendSomewhereAsync(job, notice, guild, message, meant, cancellationToken);
        if (sent is null && error is not null && !Placing.IsClosed(error))
        {
            LogLater(notice.About, job.Id, error.Code, error.Message);
            return null;
        }

        if (sent is null)
        {
            LogNowhere(notice.About, job.Id);
            return Placing.MayGoToTheOwner(notice.Kind) && notice.Member is null
                ? null
                : await book.NoteAsync(job.Id, meant with { IsGivenUp = true }, cancellationToken) ?? job;
        }

        var said = becomes(meant with { Channel = $"{sent.ChannelId}", Message = $"{sent.Id}" });
        return await book.NoteAsync(job.Id, said, cancellationToken, instead: notice.About) ?? job;
    }

    /// <summary>Whether it was to be sent before, in the same state of the job, and may have been.</summary>
    private static bool IsMeant(SaidMessage said, Notice notice, MixJob job) =>
        said is { Message: null, IsGivenUp: false }
        && said.About == notice.About
        && (notice.Kind == NoticeKind.Card || said.At >= job.Since);

    private async Task<(Message? Sent, ApiError? Error)> SendSomewhereAsync(
        MixJob job,
        Notice notice,
        GuildSettings guild,
        OutgoingMessage message,
        SaidMessage meant,
        CancellationToken cancellationToken
    )
    {
        var nonce = NoticeWriting.NonceOf(job.Id, notice.Kind, meant);
        ApiError? error = null;
        foreach (var channel in notice.Member is null ? Placing.ChannelsFor(notice.Kind, job, guild) : [])
        {
            var result = await CreateAsync(channel, Answering(job, channel, message), nonce, cancellationToken);
            if (result.IsDone || !Placing.IsClosed(error = result.Error))
            {
                return (result.Value, result.Error);
            }
        }

        var reader = notice.Member ?? (Placing.MayGoToTheOwner(notice.Kind) ? job.Owner.Person : null);
        if (reader is null)
        {
            return (null, error);
        }

        var direct = await api.Messages.OpenDirectAsync(Snowflake.Parse(reader, null), cancellationToken);
        if (!direct.IsDone)
        {
            return (null, direct.Error);
        }

        var written = await CreateAsync(direct.Value.Id, message, nonce, cancellationToken);
        return (written.Value, written.Error);
    }

    /// <summary>With its files, or without where they are too large for the place.</summary>
    private async Task<ApiResult<Message>> CreateAsync(
        Snowflake channel,
        OutgoingMessage message,
        string nonce,
        CancellationToken cancellationToken
    )
    {
        var result = await api.Messages.CreateAsync(channel, message, nonce, cancellationToken);
        return result.Error?.Code == DiscordErrorCode.TooLarge
            ? await api.Messages.CreateAsync(channel, WithoutFiles(message), nonce, cancellationToken)
            : result;
    }

    private static OutgoingMessage WithoutFiles(OutgoingMessage message) =>
        message with
        {
            Files = [],
            Embeds = [.. message.Embeds.Select(embed => embed with { Image = null })],
        };

    /// <summary>In the channel of the mix's own message it answers that one.</summary>
    private static OutgoingMessage Answering(MixJob job, Snowflake channel, OutgoingMessage message) =>
        SaidBook.Find(job, Notice.Card) is { } card && card.Channel == $"{channel}"
            ? message with
            {
                ReplyTo = Snowflake.Parse(card.Message!, null),
            }
            : message;

    [LoggerMessage(LogLevel.Warning, "What is to be said of job {Job} ({About}) is tried again later: {Code} {Reason}")]
    private partial void LogLater(string about, JobId job, DiscordErrorCode code, string reason);

    [LoggerMessage(LogLevel.Error, "There is no place left to say {About} of job {Job}: its channel is gone or closed")]
    private partial void LogNowhere(string about, JobId job);
}
