using StageMix.Bot.Guilds;
using StageMix.Bot.Jobs;
using StageMix.Bot.Requests;
using StageMix.Bot.Specs.Jobs;
using StageMix.Pipeline;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Specs.Voting;

/// <summary>Mixes in the vote, made up for specs.</summary>
internal static class MadeVotes
{
    public const string Guild = "4711";

    public static readonly DateTimeOffset Ends = MadeJobs.Start.AddHours(1);

    public static readonly Member Asker = new("asker", Guild);
    public static readonly Member Other = new("other", Guild);
    public static readonly Member Moderator = new("moderator", Guild) { IsModerator = true };

    /// <summary>A mix in the vote of which every stage was heard.</summary>
    /// <param name="accepted">for each stage whether it can be used</param>
    public static MixJob Heard(params bool[] accepted) =>
        Unheard(accepted.Length) with
        {
            Verdicts =
            [
                .. accepted.Select(
                    (isAccepted, i) => new StageVerdict(i + 1, $"stage {i + 1}", 200, 190, isAccepted, 0.9, null)
                ),
            ],
        };

    /// <summary>A mix in the vote whose stages are still to be heard.</summary>
    public static MixJob Unheard(int stages) =>
        new(
            JobId.New(),
            new JobOwner(Asker.Id, Guild),
            new MixRequest(
                new MediaSource("/song.wav"),
                [.. Enumerable.Range(1, stages).Select(i => new MediaSource($"/stage{i}.mp4"))]
            ),
            MadeJobs.Start
        )
        {
            State = JobState.Voting,
            VotingEnds = Ends,
        };

    public static GuildRules Rules(int quorum = 1, bool mayUpload = false) =>
        new(new GuildSettings(Guild))
        {
            Quorum = quorum,
            VotingTime = TimeSpan.FromHours(1),
            MayUpload = mayUpload,
            NeedsApproval = mayUpload,
            Privacy = MixPrivacy.Unlisted,
            Limits = new LimitOptions(),
        };

    public static Ballot Ballot(int voter, params int[] stages) => new($"voter {voter}", stages);
}
