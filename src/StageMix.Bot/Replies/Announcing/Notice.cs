using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;

namespace StageMix.Bot.Replies.Announcing;

/// <summary>Something that must be noticed of a mix, so that it is a message of its own.</summary>
/// <param name="About">its name among what was said of the job</param>
internal sealed record Notice(NoticeKind Kind, string About)
{
    /// <summary>The one message that goes along with the mix and is edited.</summary>
    public const string Card = "card";

    /// <summary>The member who gets it as a direct message; none when it goes to a channel.</summary>
    public string? Member { get; init; }

    /// <summary>All that is due in the state in which a job is. What was said since it came into that state is not due again.</summary>
    public static IEnumerable<Notice> DueOf(MixJob job, GuildSettings guild) =>
        Wanted(job, guild)
            .Where(notice =>
                !job.Said.Any(said =>
                    said.About == notice.About && said.At >= job.Since && (said.Message is not null || said.IsGivenUp)
                )
            );

    private static IEnumerable<Notice> Wanted(MixJob job, GuildSettings guild) =>
        job.State switch
        {
            JobState.Voting =>
            [
                .. guild.ReviewChannel is null ? [] : new[] { Of(NoticeKind.VoteAsked) },
                .. job.Held == VoteHold.WithoutBallots ? new[] { Of(NoticeKind.Held) } : [],
            ],
            JobState.AwaitingApproval => [Of(NoticeKind.Approval)],
            JobState.Completed =>
            [
                Of(NoticeKind.Result),
                .. guild.AnnouncementChannel is { } channel && channel != WhereResultIs(job)
                    ? new[] { Of(NoticeKind.Announcement) }
                    : [],
                .. Direct(job),
            ],
            JobState.Failed => [Of(NoticeKind.Failed), .. Direct(job)],
            JobState.Declined => [Of(NoticeKind.Declined), .. Direct(job)],
            JobState.Cancelled => [.. ReadersOf(job).Any() ? new[] { Of(NoticeKind.Cancelled) } : [], .. Direct(job)],
            _ => [],
        };

    /// <summary>Who wants to know how a mix has ended: whoever asked and whoever subscribed, but nobody of their own doing.</summary>
    public static IEnumerable<string> ReadersOf(MixJob job) =>
        job
            .Subscribers.Select(subscriber => subscriber.Member)
            .Prepend(job.Owner.Person)
            .Where(member => job.State != JobState.Cancelled || member != job.DecidedBy)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<Notice> Direct(MixJob job) =>
        job
            .Subscribers.Where(subscriber =>
                subscriber.DirectMessage && ReadersOf(job).Contains(subscriber.Member, StringComparer.Ordinal)
            )
            .Select(subscriber => new Notice(NoticeKind.Direct, $"direct:{subscriber.Member}")
            {
                Member = subscriber.Member,
            });

    /// <summary>The channel where its result stands; until then, where it will.</summary>
    private static string? WhereResultIs(MixJob job) =>
        SaidBook.Find(job, Of(NoticeKind.Result).About)?.Channel ?? job.Place?.Channel;

    private static Notice Of(NoticeKind kind) => new(kind, kind.ToString().ToLowerInvariant());
}

/// <summary>Appended to, never reordered: its numbers are part of what tells Discord that a message was sent before.</summary>
internal enum NoticeKind
{
    Card,
    VoteAsked,
    Held,
    Approval,
    Result,
    Announcement,
    Direct,
    Failed,
    Declined,
    Cancelled,
}
