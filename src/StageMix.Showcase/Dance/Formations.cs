using System.Numerics;
using StageMix.Showcase.Music;

namespace StageMix.Showcase.Dance;

/// <summary>Where the dancers stand: a formation for every few bars, walked into around its first beat.</summary>
internal sealed class Formations
{
    private const double BarsEach = 4;
    private const double WalkBeats = 3;

    // metres across and away from the audience, for five dancers
    private static readonly Vector2[][] _shapes =
    [
        [new(-1.8f, 0.9f), new(-0.9f, 0.2f), new(0, -0.6f), new(0.9f, 0.2f), new(1.8f, 0.9f)],
        [new(-2.2f, 0), new(-1.1f, 0), new(0, 0), new(1.1f, 0), new(2.2f, 0)],
        [new(-1.7f, -0.5f), new(-0.8f, 0.6f), new(0, 1.2f), new(0.8f, 0.6f), new(1.7f, -0.5f)],
        [new(-1.3f, -0.6f), new(-1.3f, 1), new(0, 0.2f), new(1.3f, -0.6f), new(1.3f, 1)],
        [new(-1.9f, 1.1f), new(-1, 0.6f), new(-0.1f, 0.1f), new(0.8f, -0.4f), new(1.7f, -0.9f)],
        [new(-1, 1), new(-0.6f, -0.4f), new(0, -1), new(0.6f, -0.4f), new(1, 1)],
    ];

    private readonly List<(double Beat, Vector2[] Places)> _marks = [];

    public Formations(SongScore score, SeededRandom random)
    {
        var shape = -1;
        foreach (var section in score.Sections)
        {
            for (var bar = 0.0; bar < section.Bars; bar += BarsEach)
            {
                shape = (shape + 1 + random.Below(_shapes.Length - 1)) % _shapes.Length;
                var turn = random.Below(5);
                var places = Enumerable.Range(0, 5).Select(dancer => _shapes[shape][(dancer + turn) % 5]);
                _marks.Add((section.FirstBeat + (bar * BeatGrid.BeatsPerBar), [.. places]));
            }
        }
    }

    /// <summary>A dancer's place, and how much of walking there is in it (0 to 1).</summary>
    public (Vector2 Place, float Walk) At(int dancer, double beat)
    {
        var next = _marks.FindIndex(1, mark => beat < mark.Beat + (WalkBeats / 2));
        if (next < 0)
        {
            return (_marks[^1].Places[dancer], 0);
        }

        var way = (float)Math.Clamp((beat - _marks[next].Beat + (WalkBeats / 2)) / WalkBeats, 0, 1);
        var (from, to) = (_marks[next - 1].Places[dancer], _marks[next].Places[dancer]);
        var strides = Math.Min(1, Vector2.Distance(from, to));
        return (Vector2.Lerp(from, to, Easing.Smooth(way)), MathF.Sin(way * MathF.PI) * strides);
    }
}
