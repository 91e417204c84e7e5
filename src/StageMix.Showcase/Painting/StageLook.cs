using StageMix.Showcase.Painting.Sets;

namespace StageMix.Showcase.Painting;

/// <summary>All that a stage looks like: its set and light, who dances and in what, and its broadcaster's captions.</summary>
internal sealed record StageLook(
    SetKind Set,
    Palette Palette,
    IReadOnlyList<Person> People,
    IReadOnlyList<Outfit> Outfits,
    IReadOnlyList<WallPattern> Patterns,
    Broadcaster Broadcaster
)
{
    /// <summary>Whether lights change at once on the beats of choruses, as they do in broadcasts; otherwise they fade.</summary>
    public bool LightsJump { get; private init; } = true;

    /// <summary>The same stage with lights that fade and a wall that keeps its pattern.</summary>
    public StageLook Calmed() => this with { LightsJump = false, Patterns = [WallPattern.Waves] };

    /// <summary>The most that dance any song.</summary>
    private const int MostPeople = 7;

    /// <summary>Far enough round the colour circle from stage to stage that two never look alike: the golden angle.</summary>
    private const double HueStep = 137.5;

    /// <param name="stage">from 1</param>
    /// <param name="show">what all stages of a show share</param>
    /// <param name="random">this stage's own</param>
    public static StageLook Of(int stage, SeededRandom show, SeededRandom random)
    {
        var sets = show.Fork("sets").Shuffled(Enum.GetValues<SetKind>());
        var set = sets[stage % sets.Count];
        var hue = show.Fork("hue").Between(0, 360) + (stage * HueStep);
        return new StageLook(
            set,
            Palette.Of(hue, set == SetKind.Clouds, random.Fork("palette")),
            Person.Group(MostPeople, show.Fork("people")),
            Outfit.Wardrobe(stage, MostPeople, show, random.Fork("outfits")),
            random.Fork("patterns").Shuffled(Enum.GetValues<WallPattern>()),
            Broadcaster.Of(stage, show.Fork("captions"))
        );
    }
}
