using System.Numerics;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>Where the dancers stand: a formation for every few bars, walked into around its first beat.</summary>
internal sealed class Formations
{
    private const int BarsEach = 4;
    private const double WalkBeats = 4;

    /// <summary>How far those who cross step out of each other's way, in metres.</summary>
    private const float Aside = 0.3f;

    private readonly List<(double Beat, Vector2[] Places)> _marks = [];

    /// <param name="centres">the dancer in the centre, for each section</param>
    public Formations(SongScore score, int dancers, IReadOnlyList<int> centres, SeededRandom random)
    {
        var last = FormationShapes.Places(1, dancers);
        var lastShape = -1;
        foreach (var (i, section) in score.Sections.Index())
        {
            for (var bar = 0; bar < section.Bars; bar += BarsEach)
            {
                // the same at each occurrence: a chorus is danced as it was
                var draw = random.Fork($"{section.Kind}{bar}");
                var shape = (draw.Below(FormationShapes.Count) + 1) % FormationShapes.Count;
                shape = shape == lastShape ? (shape + 1) % FormationShapes.Count : shape;
                lastShape = shape;
                last = Assign(FormationShapes.Places(shape, dancers), centres[i], last);
                _marks.Add((section.FirstBeat + (bar * BeatGrid.BeatsPerBar), last));
            }
        }
    }

    public Vector2 At(int dancer, double beat)
    {
        var next = _marks.FindIndex(1, mark => beat < mark.Beat + (WalkBeats / 2));
        if (next < 0)
        {
            return _marks[^1].Places[dancer];
        }

        var way = (float)Math.Clamp((beat - _marks[next].Beat + (WalkBeats / 2)) / WalkBeats, 0, 1);
        var (from, to) = (_marks[next - 1].Places[dancer], _marks[next].Places[dancer]);
        // those who go to the right pass in front
        var aside = Aside * Math.Clamp(from.X - to.X, -1, 1) * MathF.Pow(MathF.Sin(way * MathF.PI), 2);
        return Vector2.Lerp(from, to, Easing.Smooth(way)) + new Vector2(0, aside);
    }

    /// <summary>Gives each dancer a place: the centre's is the first, the others keep their order from left to right.</summary>
    private static Vector2[] Assign(Vector2[] places, int centre, Vector2[] before)
    {
        var result = new Vector2[places.Length];
        result[centre] = places[0];
        var others = Enumerable.Range(0, places.Length).Where(i => i != centre).OrderBy(i => before[i].X);
        foreach (var (dancer, place) in others.Zip(places.Skip(1).OrderBy(place => place.X)))
        {
            result[dancer] = place;
        }

        return result;
    }
}
