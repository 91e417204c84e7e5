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
                .. guild.AnnouncementChannel is { } channel && channel != job.Place?.Channel
                    ? new[] { Of(NoticeKind.Announcement) }
                    : [],
                .. Direct(job),
            ],
            JobState.Failed => [Of(NoticeKind.Failed), .. Direct(job)],
            JobState.Declined => [Of(NoticeKind.Declined)],
            _ => [],
        };

    private static IEnumerable<Notice> Direct(MixJob job) =>
        job
            .Subscribers.Where(subscriber => subscriber.DirectMessage)
            .Select(subscriber => new Notice(NoticeKind.Direct, $"direct:{subscriber.Member}")
            {
                Member = subscriber.Member,
            });

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
}
