using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Replies;
using StageMix.Bot.Requests;
using StageMix.Bot.Specs.Jobs;
using StageMix.Bot.Talking.Asking;
using StageMix.Discord.Messages;
using StageMix.Pipeline;
using StageMix.Pipeline.Acquiring.Links;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Specs.Replies;

/// <summary>Every message there is, of a given mix in a given language, each with a name.</summary>
internal static class AllMessages
{
    private static readonly OutgoingFile _picture = new("stages.png", () => Stream.Null, "alt");
    private static readonly OutgoingFile _video = new("chat.mp4", () => Stream.Null);

    public static IEnumerable<(string Name, OutgoingMessage Message)> Of(MixJob mix, Words words) =>
        [.. Cards(mix, words), .. Notices(mix, words), .. Answers(mix, words)];

    private static IEnumerable<(string Name, OutgoingMessage Message)> Cards(MixJob mix, Words words)
    {
        var heard = mix with { State = JobState.Voting, VotingEnds = MadeJobs.Start.AddHours(1) };
        foreach (var state in Enum.GetValues<JobState>())
        {
            yield return ($"card, {state}", Card(mix with { State = state, VotingEnds = MadeJobs.Start.AddHours(1) }));
        }

        yield return (
            "card, nothing heard yet",
            Card(mix with { State = JobState.Collecting, Verdicts = null, Song = null })
        );
        yield return ("card, held", Card(heard with { Held = VoteHold.WithoutBallots }));
        yield return ("card, too few", Card(heard with { Held = VoteHold.TooFewStages }));
        yield return (
            "card, rendering",
            Card(mix with { State = JobState.Running, Activity = Activity(Room.Rendering) })
        );
        yield return (
            "card, tried again",
            Card(
                mix with
                {
                    State = JobState.Queued,
                    Failure = new JobFailure(MixFailure.TryLater, ""),
                    NotBefore = MadeJobs.Start,
                }
            )
        );

        OutgoingMessage Card(MixJob job) => CardMessage.Of(News(job, words), hasSheet: true);
    }

    private static IEnumerable<(string Name, OutgoingMessage Message)> Notices(MixJob mix, Words words)
    {
        var heard = mix with { State = JobState.Voting, VotingEnds = MadeJobs.Start.AddHours(1) };
        var made = Made(mix);
        yield return ("vote asked", EndMessages.VoteAsked(heard, "https://discord.com/channels/1/2/3", words));
        yield return ("held", EndMessages.Held(heard, words));
        yield return ("approval", ApprovalMessage.Of(made, new MixPictures(_picture, _video), words));
        yield return ("result at YouTube", ResultMessage.Of(News(made, words), new MixPictures(_picture, _video)));
        yield return (
            "result to watch",
            ResultMessage.Of(
                News(made with { Published = null, Watch = WatchAddress.New(MadeJobs.Start) }, words) with
                {
                    Watch = new Uri("https://watch.example/watch/0123456789abcdef0123456789"),
                },
                new MixPictures(_picture, _video)
            )
        );
        yield return (
            "result attached",
            ResultMessage.Of(
                News(made with { Published = MadeNews.AtYouTube with { Privacy = MixPrivacy.Private } }, words),
                new MixPictures(_picture, _video)
            )
        );
        yield return (
            "result, too large",
            ResultMessage.Of(News(made with { Published = null }, words), new MixPictures(null, null))
        );
        foreach (var end in Enum.GetValues<JobState>().Where(state => state.IsFinal() && state != JobState.TakenDown))
        {
            yield return (
                $"direct, {end}",
                DirectMessage.Of(
                    News(made with { State = end, Failure = new JobFailure(MixFailure.TryLater, "") }, words)
                )
            );
        }

        yield return ("cancelled", EndMessages.Cancelled(mix, words));
        yield return (
            "declined",
            EndMessages.Declined(mix with { Failure = new JobFailure(null, new string('*', 300)) }, words)
        );
        foreach (var failure in Enum.GetValues<MixFailure>().Cast<MixFailure?>().Append(null))
        {
            yield return (
                $"failed, {failure}",
                EndMessages.Failed(mix with { Failure = new JobFailure(failure, "") }, words)
            );
        }

        foreach (var kind in Enum.GetValues<StageRemarkKind>())
        {
            var failure = new JobFailure(MixFailure.LinkUnusable, "")
            {
                Source = mix.Verdicts![0].Link,
                Remark = new StageRemark(kind, 30, 20),
            };
            yield return ($"failed, {kind}", EndMessages.Failed(mix with { Failure = failure }, words));
        }
    }

    private static IEnumerable<(string Name, OutgoingMessage Message)> Answers(MixJob mix, Words words)
    {
        var heard = mix with { State = JobState.Voting, VotingEnds = MadeJobs.Start.AddHours(1) };
        var made = Made(mix);
        yield return ("ballot", BallotMessage.Of(heard, "nobody", words));
        yield return ("ballot cast", BallotMessage.Cast([1, 2, 25], words));
        yield return ("ballot empty", BallotMessage.Cast([], words));
        yield return ("swap, clips", SwapMessages.Clips(made, 0, words));
        yield return ("swap, stages", SwapMessages.Stages(made, 2, [.. Enumerable.Range(1, 25)], words));
        yield return ("swap, no other stage", SwapMessages.Stages(made, 2, [], words));
        foreach (var page in Enum.GetValues<SettingsPage>())
        {
            yield return ($"settings, {page}", SettingsMessage.Of(Settings, page, words));
        }

        foreach (var reason in Enum.GetValues<RefusalReason>())
        {
            yield return ($"refused, {reason}", new OutgoingMessage(AnswerText.Of(new Refusal(reason, 2, 1), words)));
        }

        yield return (
            "bad links",
            DraftMessage.Of(
                Draft(mix),
                MixAsking.Explain(
                    [
                        .. Enum.GetValues<DraftProblemKind>()
                            .Where(kind => kind != DraftProblemKind.LinkRefused)
                            .Select(kind => new DraftProblem(kind)),
                        .. Enum.GetValues<LinkRefusalKind>()
                            .Select(kind => new DraftProblem(
                                DraftProblemKind.LinkRefused,
                                mix.Song!.Title,
                                new LinkRefusal(kind, "spotify.com")
                            )),
                    ],
                    words
                ),
                words
            )
        );
        yield return (
            "known",
            DraftMessage.Of(
                Draft(mix),
                [AnswerText.Of(new MemberAnswer.Known(mix), words, Phrase.DoneSubmitted)],
                words,
                isKnown: true
            )
        );
        yield return ("help", HelpMessage.Of(words));
        yield return ("queue", QueueMessage.Of([.. Enumerable.Repeat(News(mix, words), 40)], words));
        yield return ("queue, empty", QueueMessage.Of([], words));
        yield return ("permissions", new OutgoingMessage(PlaceText.MissingIn(Discord.Permissions.None, words)!));
    }

    private static MixJob Made(MixJob mix) =>
        mix with
        {
            Made = MadeNews.Made,
            State = JobState.Completed,
            Published = MadeNews.AtYouTube,
        };

    private static MixDraft Draft(MixJob mix) =>
        new()
        {
            Song = "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            Stages = string.Join('\n', mix.Verdicts!.Select(verdict => verdict.Link)),
            Title = mix.Request.Title,
            StageFiles = [new Uri("https://cdn.discordapp.com/attachments/1/2/%EB%B8%94%EB%A3%A8%EB%B0%8D.mp4?ex=1")],
        };

    private static MixNews News(MixJob job, Words words) =>
        new(job, words)
        {
            Now = MadeJobs.Start,
            Outlook = new JobOutlook(job.State == JobState.Queued ? 3 : null, TimeSpan.FromMinutes(7)),
        };

    public static IEnumerable<(string Name, Modal Modal)> Modals(MixJob mix, Words words) =>
        [
            ("links", DraftForm.Of(Draft(mix), words)),
            ("add", StageMix.Bot.Replies.Modals.Add(mix.Id, "", words)),
            ("decline", StageMix.Bot.Replies.Modals.Decline(mix.Id, words)),
            ("numbers", SettingsNumbers.Modal(Settings, words)),
        ];

    private static GuildSettings Settings { get; } =
        new(MadeNews.Guild)
        {
            ModeratorRoles = [.. Enumerable.Range(1, 25).Select(i => $"{1_400_000_000_000_000_000 + i}")],
            TrustedRoles = [.. Enumerable.Range(1, 25).Select(i => $"{1_500_000_000_000_000_000 + i}")],
            BlockedMembers = [.. Enumerable.Range(1, 25).Select(i => $"{1_600_000_000_000_000_000 + i}")],
            ReviewChannel = MadeNews.Channel,
            Quorum = 3,
            Language = "ko",
            Privacy = MixPrivacy.Private,
        };

    private static JobActivity Activity(Room room) =>
        new(JobLeg.Make, "holder", MadeJobs.Start, MadeJobs.Start) { Progress = new JobProgress(room, 0.52, 3) };
}
