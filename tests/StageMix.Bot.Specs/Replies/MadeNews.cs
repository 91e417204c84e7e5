using StageMix.Bot.Jobs;
using StageMix.Bot.Specs.Jobs;
using StageMix.Pipeline;
using StageMix.Pipeline.Uploading;

namespace StageMix.Bot.Specs.Replies;

/// <summary>Mixes made up for specs of what is said: an usual one, and one in which everything is as long as it can be.</summary>
internal static class MadeNews
{
    public const string Owner = "1000000000000000001";
    public const string Guild = "1200000000000000001";
    public const string Channel = "1300000000000000001";

    public static MixJob Usual { get; } =
        MadeJobs.Job() with
        {
            Owner = new JobOwner(Owner, Guild),
            Place = new JobPlace(Channel, "en"),
            Request = MadeJobs.Request() with { Title = "IU - Blueming 교차편집" },
            Song = new HeardSong("IU(아이유) - Blueming(블루밍)", 217) { Uploader = "1theK" },
            Verdicts =
            [
                Stage(1, "[MPD직캠] 아이유 직캠 4K 'Blueming' (IU FanCam)", "M2") with
                {
                    HoldsAll = true,
                },
                Stage(2, "IU - Blueming @ 2019 Love, Poem Concert", "이지금 [IU Official]") with
                {
                    Missing = [new SongPart(SongPartKind.Verse, 2, 60, 80)],
                },
                Stage(3, "Blueming *live* <3 @everyone", null) with
                {
                    Accepted = false,
                    Remark = new StageRemark(StageRemarkKind.AnotherSong),
                },
                Stage(4, "Blueming / 유희열의 스케치북", "KBS Kpop") with
                {
                    Remark = new StageRemark(StageRemarkKind.SamePerformance, 2),
                },
            ],
            Subscribers = [new Subscriber("1000000000000000002", DirectMessage: true)],
        };

    /// <summary>25 stages, each title as long as a video's can be, all of it to be escaped.</summary>
    public static MixJob Extreme { get; } =
        Usual with
        {
            Request = Usual.Request with { Title = Long("[*직캠*]_", 100) },
            Song = new HeardSong(Long("https://x.y/", 200), 600) { Uploader = Long("@", 100) },
            Verdicts =
            [
                .. Enumerable
                    .Range(1, 25)
                    .Select(i =>
                        Stage(i, Long("<@1>*_~|`[]#", 200), Long("||**", 100)) with
                        {
                            Missing =
                            [
                                .. Enumerable.Range(1, 9).Select(n => new SongPart(SongPartKind.Chorus, n, n, n + 1)),
                            ],
                        }
                    ),
            ],
            Ballots = [.. Enumerable.Range(1, 30).Select(i => new Ballot($"{i}", [.. Enumerable.Range(1, 25)]))],
            Subscribers =
            [
                .. Enumerable
                    .Range(1, 200)
                    .Select(i => new Subscriber($"{1_000_000_000_000_000_000 + i}", DirectMessage: false)),
            ],
        };

    public static MadeMix Made { get; } =
        new(
            0,
            217,
            new PictureSize(1280, 720),
            [.. Enumerable.Range(1, 60).Select(i => new MadeClip(i, ((i - 1) % 25) + 1, i * 3, (i * 3) + 3, "why"))]
        );

    public static PublishedMix AtYouTube { get; } =
        new(new Uri("https://www.youtube.com/watch?v=dQw4w9WgXcQ"), "youtube", MadeJobs.Start)
        {
            Privacy = MixPrivacy.Unlisted,
            Remarks =
            [
                new PublishRemark(PublishRemarkKind.BlockedIn, "DE, FR", 3),
                new PublishRemark(PublishRemarkKind.TitleCut, Long("*", 100), 0, 100),
            ],
        };

    private static StageVerdict Stage(int index, string title, string? uploader) =>
        new(index, title, 222, 200, Accepted: true, 0.95, null)
        {
            Uploader = uploader,
            Link = $"https://www.youtube.com/watch?v=dQw4w9Wg{index:000}",
        };

    private static string Long(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
