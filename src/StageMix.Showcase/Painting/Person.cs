using SkiaSharp;

namespace StageMix.Showcase.Painting;

/// <summary>What makes a dancer the same one on every stage.</summary>
internal sealed record Person(SKColor Skin, SKColor Hair, SKColor Iris, Fringe Fringe, HairCut Cut)
{
    private static readonly SKColor[] _skins =
    [
        new(250, 222, 200),
        new(240, 204, 176),
        new(255, 230, 212),
        new(226, 182, 150),
        new(246, 212, 186),
    ];

    private static readonly SKColor[] _hairs =
    [
        new(38, 30, 34),
        new(120, 74, 46),
        new(232, 196, 130),
        new(60, 36, 30),
        new(206, 84, 110),
        new(28, 30, 44),
        new(150, 96, 180),
        new(176, 176, 190),
        new(190, 106, 50),
    ];

    private static readonly SKColor[] _irises = [new(84, 50, 34), new(60, 40, 36), new(96, 74, 60), new(70, 84, 96)];

    /// <summary>A group in which no two have the same cut and colour of hair.</summary>
    public static IReadOnlyList<Person> Group(int people, SeededRandom random)
    {
        var hairs = random.Shuffled(_hairs);
        var cuts = random.Shuffled(Enum.GetValues<HairCut>());
        return
        [
            .. Enumerable
                .Range(0, people)
                .Select(i => new Person(
                    random.Pick(_skins),
                    hairs[i % hairs.Count],
                    random.Pick(_irises),
                    random.Pick(Enum.GetValues<Fringe>()),
                    cuts[i % cuts.Count]
                )),
        ];
    }
}

internal enum Fringe
{
    Full,
    Parted,
    Swept,
    None,
}

internal enum HairCut
{
    Long,
    Bob,
    PonyTail,
    TwinTails,
    Bun,
    Wavy,
    Short,
}
