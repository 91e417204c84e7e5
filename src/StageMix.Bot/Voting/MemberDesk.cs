using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Pipeline;

namespace StageMix.Bot.Voting;

/// <summary>
/// The one door for what members say: checked against their rights and the guild's rules, persisted, and only then
/// answered. What is public follows from the persisted job.
/// </summary>
public sealed class MemberDesk(IJobQueue queue, MixDesk desk, GuildRulebook rulebook, TimeProvider time)
{
    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Asks for a mix. It is voted on, unless the member is trusted.</summary>
    /// <param name="evenIfKnown">also when the same was asked for before</param>
    public async Task<MemberAnswer> SubmitAsync(
        Member member,
        MixRequest request,
        JobPlace place,
        bool evenIfKnown,
        CancellationToken cancellationToken
    )
    {
        if (member.IsBlocked)
        {
            return new MemberAnswer.Refused(new Refusal(RefusalReason.Blocked));
        }

        var rules = await rulebook.FindAsync(member.Guild, cancellationToken);
        var asked = Asked(member, request, place, rules) with
        {
            Begins = member.IsTrusted ? JobState.Queued : JobState.Voting,
            VotingEnds = member.IsTrusted ? null : Now + rules.VotingTime,
            EvenIfKnown = evenIfKnown,
        };
        return await desk.SubmitAsync(asked, cancellationToken);
    }

    /// <summary>Votes; a later ballot takes the earlier one's place.</summary>
    /// <param name="stages">the numbers of the stages that are to be in</param>
    public Task<MemberAnswer> CastAsync(
        Member member,
        JobId id,
        IReadOnlyList<int> stages,
        CancellationToken cancellationToken
    ) =>
        SayAsync(
            member,
            id,
            MemberWord.Cast,
            (job, rules) => VoteWords.Cast(job, new Ballot(member.Id, stages), rules, Now),
            cancellationToken
        );

    /// <summary>Ends the vote with what the ballots say; without ballots with all stages that can be used.</summary>
    public Task<MemberAnswer> StartNowAsync(Member member, JobId id, CancellationToken cancellationToken) =>
        SayAsync(
            member,
            id,
            MemberWord.Start,
            (job, rules) => VoteWords.Start(job, member.Id, rules, Now),
            cancellationToken
        );

    /// <summary>Ends a mix in the vote kindly.</summary>
    public Task<MemberAnswer> DeclineAsync(
        Member member,
        JobId id,
        string reason,
        CancellationToken cancellationToken
    ) => SayAsync(member, id, MemberWord.Decline, (job, _) => job.Decline(reason, member.Id, Now), cancellationToken);

    /// <summary>Adds stages until the vote closes; it waits for their verdicts, and the ballots stay.</summary>
    public Task<MemberAnswer> AddStagesAsync(
        Member member,
        JobId id,
        IReadOnlyList<MediaSource> stages,
        CancellationToken cancellationToken
    ) =>
        SayAsync(
            member,
            id,
            MemberWord.AddStages,
            (job, rules) => VoteWords.AddStages(job, stages, rules),
            cancellationToken
        );

    /// <summary>Wants to be told how it ends.</summary>
    public Task<MemberAnswer> SubscribeAsync(
        Member member,
        JobId id,
        bool directMessage,
        CancellationToken cancellationToken
    ) =>
        SayAsync(
            member,
            id,
            MemberWord.Subscribe,
            (job, _) =>
                job with
                {
                    Subscribers =
                    [
                        .. job.Subscribers.Where(other => other.Member != member.Id),
                        new Subscriber(member.Id, directMessage),
                    ],
                },
            cancellationToken
        );

    /// <summary>Ends a mix; one that is being worked on ends as soon as the work has stopped.</summary>
    public Task<MemberAnswer> CancelAsync(Member member, JobId id, CancellationToken cancellationToken) =>
        SayAsync(member, id, MemberWord.Cancel, (job, _) => job.Cancel(member.Id, Now), cancellationToken);

    /// <summary>Lets a made mix be published.</summary>
    public Task<MemberAnswer> ApproveAsync(Member member, JobId id, CancellationToken cancellationToken) =>
        SayAsync(member, id, MemberWord.Approve, (job, _) => job.Approve(member.Id, Now), cancellationToken);

    /// <summary>Ends a made mix that is not to be published.</summary>
    public Task<MemberAnswer> DiscardAsync(
        Member member,
        JobId id,
        string reason,
        CancellationToken cancellationToken
    ) => SayAsync(member, id, MemberWord.Discard, (job, _) => job.Decline(reason, member.Id, Now), cancellationToken);

    /// <summary>Shows another stage in one clip of a mix that awaits approval, and asks for approval again.</summary>
    public Task<MemberAnswer> SwapAsync(Member member, JobId id, ClipSwap swap, CancellationToken cancellationToken) =>
        SayAsync(member, id, MemberWord.Swap, (job, _) => MadeWords.Swap(job, swap, Now), cancellationToken);

    /// <summary>
    /// Makes a mix once more with something different. One that awaits approval becomes another; of one that has ended
    /// there is a second. There is no second vote: the stages are those of the first, or fewer.
    /// </summary>
    /// <param name="place">where it is asked for</param>
    public async Task<MemberAnswer> RemixAsync(
        Member member,
        JobId id,
        RemixWish wish,
        JobPlace place,
        CancellationToken cancellationToken
    )
    {
        NewMix? second = null;
        var answer = await SayAsync(
            member,
            id,
            MemberWord.Remix,
            (job, rules) =>
            {
                var said = MadeWords.Remix(job, wish, rules, Now);
                second =
                    said.Job is { } remixed && job.State.IsFinal()
                        ? Asked(member, remixed.Request, place, rules) with
                        {
                            EvenIfKnown = true,
                            RemixOf = id,
                        }
                        : null;
                return second is null ? said : job;
            },
            cancellationToken
        );
        return second is null ? answer : await desk.SubmitAsync(second, cancellationToken);
    }

    /// <summary>Goes on with a failed mix where it was.</summary>
    public Task<MemberAnswer> TryAgainAsync(Member member, JobId id, CancellationToken cancellationToken) =>
        SayAsync(
            member,
            id,
            MemberWord.TryAgain,
            (job, rules) => job.TryAgain(Now + rules.VotingTime, Now),
            cancellationToken
        );

    /// <summary>Takes a published mix back: nobody can watch it any more.</summary>
    public Task<MemberAnswer> TakeDownAsync(Member member, JobId id, CancellationToken cancellationToken) =>
        SayAsync(
            member,
            id,
            MemberWord.TakeDown,
            (job, _) => job.Become(JobState.TakingDown, Now) with { Watch = null },
            cancellationToken
        );

    private static NewMix Asked(Member member, MixRequest request, JobPlace place, GuildRules rules) =>
        new(new JobOwner(member.Id, member.Guild), request)
        {
            NeedsApproval = rules.NeedsApproval,
            Place = place,
            Limits = rules.Limits,
        };

    private async Task<MemberAnswer> SayAsync(
        Member member,
        JobId id,
        MemberWord word,
        Func<MixJob, GuildRules, Said> say,
        CancellationToken cancellationToken
    )
    {
        var rules = await rulebook.FindAsync(member.Guild, cancellationToken);
        Refusal? refusal = null;
        var left = await queue.ChangeAsync(
            id,
            job =>
            {
                var said = MemberRights.Refuse(member, job, word) is { } reason ? reason : say(job, rules);
                refusal = said.Refusal;
                return said.Job ?? job;
            },
            cancellationToken
        );
        return left is null ? new MemberAnswer.Refused(new Refusal(RefusalReason.Gone))
            : refusal is not null ? new MemberAnswer.Refused(refusal)
            : new MemberAnswer.Done(left);
    }
}
