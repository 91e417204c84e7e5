using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>What a dancer wears on a stage.</summary>
/// <param name="Main">of the top</param>
/// <param name="Second">of the bottoms</param>
/// <param name="Trim">of edges and accessories</param>
internal sealed record Outfit(
    SKColor Main,
    SKColor Second,
    SKColor Trim,
    SKColor Shoes,
    Top Top,
    Sleeve Sleeve,
    Bottom Bottom,
    bool HasBoots,
    Extra Extra
)
{
    /// <summary>Whether the top leaves the waist free.</summary>
    public bool IsCropped => Top is Top.Crop or Top.Sequins or Top.Harness;

    private static readonly (SKColor Main, SKColor Second, SKColor Trim)[] _concepts =
    [
        (new(246, 242, 238), new(226, 226, 236), new(222, 180, 90)),
        (new(44, 40, 50), new(64, 60, 74), new(238, 70, 110)),
        (new(250, 172, 200), new(253, 236, 242), new(160, 120, 230)),
        (new(92, 130, 188), new(158, 190, 226), new(250, 250, 250)),
        (new(212, 38, 58), new(40, 32, 40), new(248, 214, 120)),
        (new(196, 234, 76), new(44, 46, 54), new(252, 252, 252)),
        (new(136, 82, 208), new(74, 46, 120), new(240, 204, 252)),
        (new(240, 242, 238), new(60, 136, 130), new(252, 204, 96)),
        (new(250, 146, 58), new(36, 52, 104), new(255, 250, 240)),
        (new(200, 208, 224), new(126, 134, 158), new(90, 226, 244)),
    ];

    /// <summary>What the group wears on that stage: one idea, and each of them a little different.</summary>
    /// <param name="stage">from 1</param>
    /// <param name="show">the show's stream: stages differ because they go through the same shuffled list</param>
    public static IReadOnlyList<Outfit> Wardrobe(int stage, int people, SeededRandom show, SeededRandom random)
    {
        var concepts = show.Fork("concepts").Shuffled(_concepts);
        var tops = show.Fork("tops").Shuffled(Enum.GetValues<Top>());
        var bottoms = show.Fork("bottoms").Shuffled(Enum.GetValues<Bottom>());
        var concept = concepts[stage % concepts.Count];
        var (top, bottom) = (tops[stage % tops.Count], bottoms[stage % bottoms.Count]);
        var other = bottoms[(stage + 1) % bottoms.Count];
        var sleeve = random.Pick(Enum.GetValues<Sleeve>());
        var hasBoots = random.Chance(0.5);
        return
        [
            .. Enumerable
                .Range(0, people)
                .Select(i =>
                {
                    var swaps = i % 3 == 1;
                    return new Outfit(
                        swaps ? Tint.Mix(concept.Main, concept.Second, 0.75f) : concept.Main,
                        swaps ? Tint.Mix(concept.Second, concept.Main, 0.75f) : concept.Second,
                        concept.Trim,
                        hasBoots ? Tint.Mix(concept.Second, SKColors.Black, 0.35f) : new SKColor(240, 240, 244),
                        top,
                        i % 4 == 3 ? random.Pick(Enum.GetValues<Sleeve>()) : sleeve,
                        i % 3 == 2 ? other : bottom,
                        hasBoots,
                        random.Pick(Enum.GetValues<Extra>())
                    );
                }),
        ];
    }
}

internal enum Top
{
    Jacket,
    Crop,
    Shirt,
    Sequins,
    Stripes,
    Harness,
}

internal enum Sleeve
{
    Long,
    Short,
    None,
}

internal enum Bottom
{
    Skirt,
    Wide,
    Slim,
    Shorts,
}

internal enum Extra
{
    Choker,
    Belt,
    Gloves,
    Headband,
    Tie,
}
