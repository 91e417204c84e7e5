using StageMix.Timeline;

namespace StageMix.Showcase.Staging;

/// <summary>Decides what a stage looks like.</summary>
internal static class PictureCasting
{
    /// <summary>Stages that share out what is rare among them.</summary>
    private const int Deck = 6;

    // bits for a pixel: too few, and about what services give
    private const double FewBits = 0.05;
    private const double UsualBits = 0.1;

    public static PicturePlan Plan(ShowRequest request, StageRequest asked, int number, Trouble trouble)
    {
        var chosen =
            request.Hardness == ShowHardness.Plain
                ? Plain(request, trouble)
                : Broadcast(request, number, new SeededRandom(request.Seed).Fork("pictures"));
        var isFancam = asked.Fancam ?? false;
        return chosen with
        {
            FrameRate = asked.FrameRate ?? chosen.FrameRate,
            Width = asked.Width ?? chosen.Width,
            Height = asked.Height ?? chosen.Height,
            Kilobits = asked.PictureKilobits ?? chosen.Kilobits,
            Interlaced = asked.Interlaced ?? chosen.Interlaced,
            Letterboxed = asked.Letterboxed ?? (chosen.Letterboxed && !isFancam),
            Fancam = isFancam,
            Strobes = asked.Strobes ?? chosen.Strobes,
            Dissolves = asked.Dissolves ?? chosen.Dissolves,
            Effects = asked.Effects ?? chosen.Effects,
            Late = Timestamp.FromSeconds(asked.PictureLateSeconds ?? 0),
        };
    }

    /// <summary>Another upload of the same broadcast: what it shows stays, its file is another.</summary>
    public static PicturePlan Again(PicturePlan original, StageRequest asked) =>
        original with
        {
            Width = asked.Width ?? original.Width,
            Height = asked.Height ?? original.Height,
            Kilobits = asked.PictureKilobits ?? Kilobits(original, UsualBits),
            Interlaced = asked.Interlaced ?? original.Interlaced,
        };

    private static PicturePlan Plain(ShowRequest request, Trouble trouble) =>
        new(
            request.FrameRate,
            request.Width,
            request.Height,
            Kilobits: null,
            Interlaced: false,
            Letterboxed: false,
            Fancam: false,
            Strobes: trouble != Trouble.None,
            Dissolves: false,
            Effects: false,
            Late: Timestamp.Zero
        );

    private static PicturePlan Broadcast(ShowRequest request, int number, SeededRandom random)
    {
        var (deck, place) = Math.DivRem(number - 1, Deck);
        var shared = random.Fork($"deck{deck}");
        var own = random.Fork($"stage{number}");
        // of the first four, one has bars and another too few bits; interlacing stays rare and late
        var barred = shared.Below(4);
        var starved = (barred + 1 + shared.Below(3)) % 4;
        var interlaced = shared.Chance(0.5) ? 4 + shared.Below(2) : Deck;
        var plan = new PicturePlan(
            Rate(request.FrameRate, place, shared, own),
            request.Width,
            request.Height,
            Kilobits: null,
            Interlaced: place == interlaced,
            Letterboxed: place == barred,
            Fancam: false,
            Strobes: own.Chance(0.8),
            Dissolves: own.Chance(0.8),
            Effects: true,
            Late: Timestamp.Zero
        );
        return place == starved ? plan with { Kilobits = Kilobits(plan, FewBits) } : plan;
    }

    /// <summary>Mostly the show's; in each deck two other ones, and seldom, and late, one of 60 frames a second.</summary>
    private static FrameRate Rate(FrameRate usual, int place, SeededRandom shared, SeededRandom own)
    {
        FrameRate[] others = [new(24000, 1001), new(25, 1), FrameRate.Ntsc, new(30, 1)];
        var first = shared.Below(Deck);
        var second = (first + 1 + shared.Below(Deck - 1)) % Deck;
        var isFast = place == Deck - 1 && own.Chance(0.25);
        return isFast ? new FrameRate(60000, 1001)
            : place == first || place == second ? own.Pick([.. others.Where(rate => rate != usual)])
            : usual;
    }

    private static int Kilobits(PicturePlan plan, double bits) =>
        (int)Math.Ceiling(plan.Width * plan.Height * plan.FrameRate.FramesPerSecond * bits / 1000);
}
