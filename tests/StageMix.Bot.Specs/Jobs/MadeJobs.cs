using StageMix.Bot.Jobs;
using StageMix.Pipeline;

namespace StageMix.Bot.Specs.Jobs;

/// <summary>Jobs made up for specs.</summary>
internal static class MadeJobs
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<StageVerdict> Heard =
    [
        new(1, "a", 200, 190, Accepted: true, 0.9, null),
        new(2, "b", 200, 180, Accepted: true, 0.8, null),
    ];

    /// <param name="seed">another seed, another mix</param>
    public static MixJob Job(string? guild = null, int seed = 1) =>
        new(
            JobId.New(),
            guild is null ? JobOwner.Console : new JobOwner($"member of {guild}", guild),
            Request(seed),
            Start
        );

    /// <summary>One whose stages were heard, so that it waits to be made.</summary>
    public static MixJob HeardJob(string? guild = null, int seed = 1) => Job(guild, seed) with { Verdicts = Heard };

    public static MixRequest Request(int seed = 1) =>
        new(new MediaSource("/music/song.wav"), [new MediaSource("/stages/a.mp4"), new MediaSource("/stages/b.mp4")])
        {
            Title = $"Mix {seed}",
            Seed = seed,
        };
}
