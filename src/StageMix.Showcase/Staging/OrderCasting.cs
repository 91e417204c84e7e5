namespace StageMix.Showcase.Staging;

/// <summary>When a stage plays and what it leaves out or puts in.</summary>
/// <param name="Talk">seconds of it before the song</param>
/// <param name="LeadIn">the stage time at which the song starts, in seconds</param>
/// <param name="Missing">seconds of the song that are over when the recording begins</param>
/// <param name="MissingEnd">seconds that are left when it ends</param>
/// <param name="Break">seconds of dance break before the last chorus</param>
/// <param name="Rate">stage seconds that go by in a song second</param>
internal sealed record OrderPlan(
    double Talk,
    double LeadIn,
    double Missing,
    double MissingEnd,
    bool CutsVerse,
    double Break,
    double Rate
);

/// <summary>Decides when a stage plays and what it leaves out or puts in.</summary>
internal static class OrderCasting
{
    /// <summary>Songs shorter than this are not both cut and broken up.</summary>
    private const double LongSeconds = 60;

    /// <summary>The dance break of a long song; a shorter song's is as much shorter.</summary>
    private const double BreakSeconds = 16;

    public static OrderPlan Plan(ShowRequest request, StageRequest asked, Trouble trouble, SeededRandom random)
    {
        var drawn = request.Hardness == ShowHardness.Broadcast ? Broadcast(request.Seconds, trouble, random) : Plain();
        var missing = asked.MissingSeconds ?? (IsPlacedByHand(asked) ? 0 : drawn.Missing);
        var talk = asked.TalkSeconds ?? drawn.Talk;
        return new OrderPlan(
            missing > 0 ? 0 : talk,
            missing > 0 ? 0 : asked.SongAtSeconds ?? (talk + drawn.LeadIn),
            missing,
            asked.MissingEndSeconds ?? drawn.MissingEnd,
            asked.CutVerse ?? drawn.CutsVerse,
            asked.DanceBreakSeconds ?? drawn.Break,
            asked.DriftPpm is { } drift ? 1 + (drift / 1e6) : drawn.Rate
        );

        OrderPlan Plain() =>
            new(
                trouble == Trouble.Talk ? random.Fork("talk").Between(6, 12) : 0,
                random.Fork("lead-in").Between(0.8, 4),
                0,
                0,
                trouble == Trouble.CutVerse,
                0,
                1
            );
    }

    private static bool IsPlacedByHand(StageRequest asked) => asked.SongAtSeconds is not null || asked.TalkSeconds > 0;

    /// <summary>One in four talks for certain, and one leaves out a verse; all else is chance.</summary>
    private static OrderPlan Broadcast(double songSeconds, Trouble trouble, SeededRandom random)
    {
        var talks = trouble == Trouble.Talk || random.Fork("talks").Chance(0.3);
        var cutsVerse = trouble == Trouble.CutVerse;
        var breaks = random.Fork("breaks").Chance(1 / 6.0) && !(cutsVerse && songSeconds < LongSeconds);
        var startsLate = !talks && random.Fork("starts late").Chance(0.25);
        var drifts = random.Fork("drift");
        var most = drifts.Chance(0.08) ? 300 : 120;
        return new OrderPlan(
            talks ? random.Fork("talk").Between(3, 15) : 0,
            random.Fork("lead-in").Between(0.8, 4),
            startsLate ? songSeconds * random.Fork("late").Between(0.01, 0.06) : 0,
            random.Fork("ends early").Chance(0.25) ? songSeconds * random.Fork("early").Between(0.01, 0.06) : 0,
            cutsVerse,
            breaks ? BreakSeconds * Math.Min(1, songSeconds / LongSeconds) : 0,
            1 + (drifts.Between(-most, most) / 1e6)
        );
    }
}
